"""Small closed vocabularies (industry, function, region, institution) and what employers and titles propose of them."""
