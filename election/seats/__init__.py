"""From votes to seats: quotas, divisors, and the steps by which each seat falls. Pure arithmetic in integers and
fractions, with ties as values; knows no data package and imports only words.
"""
