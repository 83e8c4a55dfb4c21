//! Roles that stand alone in a line, for the people in the lines below.

/// The role of the lines that follow, and the roles that nobody had.
#[derive(Default)]
pub struct RoleHeadings {
    current: Option<String>,
    is_used: bool,
    unused: Vec<String>,
}

impl RoleHeadings {
    /// The role for a line without one of its own.
    pub fn take_up(&mut self) -> Option<String> {
        self.is_used = true;
        self.current.clone()
    }

    /// Takes back that a line had the current role, because it names nobody.
    pub fn give_back(&mut self) {
        self.is_used = false;
    }

    /// Whether this is the role of the lines that follow.
    pub fn is_current(&self, role: Option<&str>) -> bool {
        self.current.as_deref() == role
    }

    /// Puts another role in the place of the current one.
    pub fn set(&mut self, role: Option<String>) {
        let before = std::mem::replace(&mut self.current, role);
        self.unused.extend(before.filter(|_| !self.is_used));
        self.is_used = false;
    }

    /// The roles that nobody had, in their order.
    pub fn into_unused(mut self) -> Vec<String> {
        self.set(None);
        self.unused
    }
}
