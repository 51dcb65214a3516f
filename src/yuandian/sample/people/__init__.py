"""The people of the sample: invented residents in their homes and somebody in every role.

Pure and deterministic. No name of a real person in the documents is ever put together (`data/never.txt` holds
digests of them), no phone number is one that a carrier could assign, no ID number has a region that exists.
"""
