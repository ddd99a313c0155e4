"""What a hostile, broken or careless hand makes of a file."""
import io
import zipfile

PIECES = [
    b"\0", b"\xef\xbb\xbf", b"\xff\xfe", b"\xc3", b"\xe2\x80\xae", b"\xf3\xa0\x81\x81", b"e\xcc\x81" + b"\xcc\x81" * 400, b"\x1b]52;c;aGk=\x07", b"\x1b[2J", b"\x9b31m",
    b"\r", b"\n", b"\r\n", b"\t", b'"', b"'", b";", b",", b"{", b"}", b"[", b"]", b"[" * 3000, b"{\"a\":" * 2000, b"&lol;", b"<!DOCTYPE a [<!ENTITY l \"l\">]>", b"<![CDATA[",
    b"99999999999999999999999999", b"-9223372036854775808", b"1e400", b"NaN", b"0x7fffffff", b"0000-00-00", b"9999-12-31", b"2026-02-30", b"\\ud800", b"\\u0000",
    b"=cmd|'/c calc'!A0", b"../../../../etc/passwd", b"/dev/zero", b"%n%s", b"{{", b"{% for a in b %}", b"}}", b"A" * 70000, "œ—« »\u00a0".encode(), "\u2028".encode(), "İıßﬀ".encode()]


def cut(dice, data):
    return data[:dice.randrange(len(data) + 1)]


def flip(dice, data):
    data = bytearray(data)
    for _ in range(dice.choice((1, 1, 2, 8, 64))):
        if data:
            data[dice.randrange(len(data))] ^= 1 << dice.randrange(8)
    return bytes(data)


def insert(dice, data):
    at = dice.randrange(len(data) + 1)
    return data[:at] + dice.choice(PIECES) + data[at:]


def overwrite(dice, data):
    at, piece = dice.randrange(len(data) + 1), dice.choice(PIECES)
    return data[:at] + piece + data[at + len(piece):]


def remove(dice, data):
    at = dice.randrange(len(data) + 1)
    return data[:at] + data[at + dice.choice((1, 2, 5, 40, 400)):]


def double(dice, data):
    at = dice.randrange(len(data) + 1)
    return data[:at] + data[at:at + dice.choice((1, 10, 100, 1000))] * dice.choice((2, 3, 50)) + data[at:]


def lines(dice, data):
    parts = data.split(b"\n")
    dice.shuffle(parts)
    return b"\n".join(parts[:dice.randrange(1, len(parts) + 1)])


def swap(dice, data):
    """Two fields change places."""
    mark = dice.choice((b";", b",", b'"', b"=", b":"))
    parts = data.split(mark)
    one, other = dice.randrange(len(parts)), dice.randrange(len(parts))
    parts[one], parts[other] = parts[other], parts[one]
    return mark.join(parts)


def noise(dice, data):
    return dice.randbytes(dice.choice((0, 1, 16, 500, 5000)))


TEXTUAL = (cut, flip, flip, insert, insert, insert, overwrite, overwrite, remove, double, lines, swap, noise)


def text(dice, data):
    for _ in range(dice.choice((1, 1, 1, 2, 4, 9))):
        data = dice.choice(TEXTUAL)(dice, data)
    return data[:2_000_000]


def packed(dice, data):
    """A book: its container is hurt, or a part of it, packed again so that the sums are right."""
    if dice.random() < 0.35:
        return dice.choice((cut, flip, flip, overwrite, remove, double, noise))(dice, data)
    source, out = zipfile.ZipFile(io.BytesIO(data)), io.BytesIO()
    names = source.namelist()
    hurt = dice.choice(names)
    with zipfile.ZipFile(out, "w", dice.choice((zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED))) as book:
        for name in names:
            part = source.read(name)
            if name == hurt:
                way = dice.randrange(6)
                part = b" " * 30_000_000 if way == 0 and dice.random() < 0.1 else b"" if way == 1 else text(dice, part)
                name = dice.choice((name, name, name, "../../hors", name + "\n", "/absolu", name.upper()))
            book.writestr(name, part)
    return out.getvalue()


PAGE = 4096


def store(dice, data):
    """A store: bits, pages, the header, the end."""
    data = bytearray(data)
    pages = len(data) // PAGE
    for _ in range(dice.choice((1, 1, 1, 3, 20))):
        way, page = dice.randrange(8), dice.randrange(pages) * PAGE
        if way == 0:
            data[dice.randrange(len(data))] ^= 1 << dice.randrange(8)
        elif way == 1:
            data[page:page + PAGE] = dice.randbytes(PAGE)
        elif way == 2:
            data[page:page + PAGE] = bytes(PAGE)
        elif way == 3:
            other = dice.randrange(pages) * PAGE
            data[page:page + PAGE] = data[other:other + PAGE]
        elif way == 4:
            data[dice.randrange(100)] = dice.randrange(256)
        elif way == 5:
            at = page + dice.randrange(PAGE)
            data[at:at + 8] = dice.choice((bytes(8), b"\xff" * 8, dice.randbytes(8)))
        elif way == 6:
            # The head of a page: its kind, its cells, where they stand.
            data[page + dice.randrange(16)] = dice.randrange(256)
        elif way == 7 and dice.random() < 0.3:
            del data[dice.randrange(len(data)):]
            pages = max(1, len(data) // PAGE)
            data = data or bytearray(PAGE)
    return bytes(data)
