//! The address, port and base path that the server listens on.

use std::io::ErrorKind;
use std::net::{IpAddr, SocketAddr, TcpListener};

use anyhow::{Error, Result, anyhow};
use clap::{Arg, Args};

use crate::output::print_message;

/// The options of the command line for address, port and base path.
#[derive(Args, Clone, Debug)]
pub struct ListenOptions {
    /// The port; 0 takes any that is free.
    #[arg(long, default_value_t = 8080)]
    port: u16,
    /// The address of this machine to listen on; with any but 127.0.0.1 and ::1 others in the network can read the
    /// site.
    #[arg(long, default_value = "127.0.0.1")]
    address: IpAddr,
    /// The path under which the site lies, such as /a/b/.
    #[arg(long, default_value = "/")]
    under: String,
}

impl ListenOptions {
    /// Makes these options require another one, for commands that serve only with that option.
    pub fn requiring(option: &'static str) -> impl FnMut(Arg) -> Arg {
        move |arg| {
            if ["port", "address", "under"].contains(&arg.get_id().as_str()) {
                arg.requires(option)
            } else {
                arg
            }
        }
    }

    /// Binds the port, and warns where other machines can reach it.
    ///
    /// # Errors
    ///
    /// Where the port is taken or needs more rights, or the address does not belong to this machine.
    pub fn bind(&self) -> Result<TcpListener> {
        let Self { port, address, .. } = self;
        let listener =
            TcpListener::bind(SocketAddr::new(*address, *port)).map_err(|error| self.bind_error(error))?;
        listener.set_nonblocking(true)?;
        if !self.is_loopback() {
            print_message("Everyone in the network can read this site as long as this program runs.\n");
        }
        Ok(listener)
    }

    /// The address of the site for a browser.
    ///
    /// # Errors
    ///
    /// Where the system does not tell the port.
    pub fn url(&self, listener: &TcpListener) -> Result<String> {
        let under = self.base_path();
        let slash = if under == "/" { "" } else { "/" };
        Ok(format!("http://{}{under}{slash}", listener.local_addr()?))
    }

    /// The path under which the site lies: `/`, or `/a/b` without a slash at its end.
    pub fn base_path(&self) -> String {
        format!("/{}", self.under.trim_matches('/'))
    }

    /// Whether only this machine can reach it.
    fn is_loopback(&self) -> bool {
        self.address.is_loopback()
    }

    fn bind_error(&self, error: std::io::Error) -> Error {
        let Self { port, address, .. } = self;
        match error.kind() {
            ErrorKind::AddrInUse => anyhow!("port {port} is taken; choose another with --port"),
            ErrorKind::PermissionDenied => {
                anyhow!("port {port} needs administrator rights; choose one above 1023 with --port")
            }
            ErrorKind::AddrNotAvailable => {
                anyhow!(
                    "{address} is not an address of this machine; leave --address out, or name one that is"
                )
            }
            _ => Error::new(error).context(format!("port {port} at {address} cannot be opened")),
        }
    }
}
