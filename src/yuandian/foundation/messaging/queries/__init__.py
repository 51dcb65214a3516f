"""What people read: the inbox and wishes in `inbox`, what goes out in `outgoing`, which kinds do in `kinds`."""
