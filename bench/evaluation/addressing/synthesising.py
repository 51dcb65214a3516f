"""A large address book out of nothing: roads × numbers × courtyards × buildings, with invented names."""

from random import Random

from yuandian.governance.triage.addresses.rules.book import Spot

SEED = 20
FIRST = "伊颍洛汝淮沁漯沙澧贾索汴济渭泾漳洹淇卫惠金银铜松竹梅兰桂槐柳枫桦榆桐杏桃李云霞虹岚峰岭川原丰盛康宁安泰和顺德信"
SECOND = "河水源泉溪湾山林园泽洲港城门阳阴平华光明兴隆昌荣庆福禄寿禧瑞祥嘉悦怡雅文武学府书香"
KINDS = ("路", "路", "路", "街", "大道", "巷", "东路", "西路", "南路", "北路")
ESTATES = ("花园", "新城", "家园", "小区", "苑", "府", "里", "国际", "雅居", "家属院")
BUILDINGS = 10


def large_book(many: int, grids: int) -> list[Spot]:
    """So many spots in so many micro-grids: buildings of courtyards that stand on numbered roads, a third with a
    name."""
    chance = Random(SEED)
    roads = sorted({chance.choice(FIRST) + chance.choice(SECOND) + chance.choice(KINDS) for _ in range(900)})
    spots: list[Spot] = []
    numbers = dict.fromkeys(roads, 0)
    while len(spots) < many:
        road = chance.choice(roads)
        numbers[road] += chance.randint(1, 4)
        address = f"{road}{numbers[road]}号"
        name = f"{address}院"
        if chance.random() < 1 / 3:
            name = chance.choice(FIRST) + chance.choice(SECOND) + chance.choice(FIRST) + chance.choice(ESTATES)
        lon, lat = 113.4 + 0.3 * chance.random(), 34.7 + 0.15 * chance.random()
        grid = chance.randrange(grids)
        spots.extend(Spot(f"{name}{number}号楼", (), address, grid, lon, lat) for number in range(1, BUILDINGS + 1))
    return spots[:many]
