//! Where the server can be reached, and by whom.

use std::io::ErrorKind;
use std::net::{IpAddr, SocketAddr, TcpListener};

use anyhow::{Error, Result, anyhow};
use clap::{Arg, Args};

/// Address, port and path, as they are chosen on the command line.
#[derive(Args, Clone, Debug)]
pub struct Door {
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

impl Door {
    /// Makes these options wait for another one, where a command serves only if that one is given.
    pub fn only_with(option: &'static str) -> impl FnMut(Arg) -> Arg {
        move |arg| {
            if ["port", "address", "under"].contains(&arg.get_id().as_str()) {
                arg.requires(option)
            } else {
                arg
            }
        }
    }

    /// Opens the port, and warns where others can reach it.
    ///
    /// # Errors
    ///
    /// Where the port is taken or not ours to open, or the address is none of this machine.
    pub fn open(&self) -> Result<TcpListener> {
        let Self { port, address, .. } = self;
        let listener =
            TcpListener::bind(SocketAddr::new(*address, *port)).map_err(|error| self.refused(error))?;
        listener.set_nonblocking(true)?;
        if !self.is_private() {
            eprintln!("Everyone in the network can read this site as long as this program runs.");
        }
        Ok(listener)
    }

    /// The address of the site for a browser.
    ///
    /// # Errors
    ///
    /// Where the system does not tell the port.
    pub fn address_of(&self, listener: &TcpListener) -> Result<String> {
        let under = self.under();
        let slash = if under == "/" { "" } else { "/" };
        Ok(format!("http://{}{under}{slash}", listener.local_addr()?))
    }

    /// The path under which the site lies: `/`, or `/a/b` without a slash at its end.
    pub fn under(&self) -> String {
        format!("/{}", self.under.trim_matches('/'))
    }

    /// Whether only this machine can reach it.
    pub fn is_private(&self) -> bool {
        self.address.is_loopback()
    }

    fn refused(&self, error: std::io::Error) -> Error {
        let Self { port, address, .. } = self;
        match error.kind() {
            ErrorKind::AddrInUse => anyhow!("port {port} is taken; choose another with --port"),
            ErrorKind::PermissionDenied => {
                anyhow!("port {port} needs more rights; choose one above 1023 with --port")
            }
            ErrorKind::AddrNotAvailable => {
                anyhow!("{address} is no address of this machine; leave --address out, or name one that is")
            }
            _ => Error::new(error).context(format!("port {port} at {address} cannot be opened")),
        }
    }
}
