"""What makes a finished report provable: what it embeds, what is looked at when it is verified, and its signature."""
