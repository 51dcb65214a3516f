"""The mall (商城): what points are good for, at merchants of the alliance, from the community, and out of cabinets.

Nouns: *merchant*, who applies with a licence and is approved; *offer*, goods or a service, free or by points, with
stock; *redemption*, an order with a code that is redeemed once, cancelled or expires; *statement*, a merchant's month;
*cabinet*, whose cells hold goods. Promises: nothing is handed out that is not there, limits hold however many ask at
once, points and stock move in one transaction and go back exactly once, a code is shown to its owner alone, and
`yuandian verify` proves stock, codes, points and statements from their rows. How points move is left to `points`, who
people are to `people`.
"""
