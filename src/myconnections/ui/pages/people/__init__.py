"""The people page: a list of any size, found, filtered, sorted and tended by keyboard or mouse."""
