"""What the pages of journeys and of the roadmap are made of: dots and lanes, and their forms."""
