"""Parser: tokens to a tree, by precedence climbing."""

from __future__ import annotations

from .macro import as_macro
from .problem import ConditionError, Problem, problem_at
from .token import Malformed, Token, number, scan
from .tree import Index, ListOf, Literal, Logic, MapOf, Name, Node, Operation, Select, Ternary

LONGEST_SOURCE = 10_000
"""Characters in a condition, at most."""
DEEPEST_NESTING = 40
"""Brackets, arguments and branches inside each other, at most."""
DEEPEST_TREE = 100
"""Operations on the results of operations, at most; chains of && and || count once."""

_PRECEDENCE = {"||": 1, "&&": 2, "+": 4, "-": 4, "*": 5, "/": 5, "%": 5} | dict.fromkeys(("<", "<=", ">=", ">", "==", "!=", "in"), 3)
_LITERALS = {"true": True, "false": False, "null": None}
_RESERVED = frozenset({"as", "break", "const", "continue", "else", "for", "function", "if", "import", "let", "loop"}) | frozenset(
    {"package", "namespace", "return", "var", "void", "while"}
)
_WORDS = {"and": "&&", "or": "||", "not": "!", "AND": "&&", "OR": "||", "NOT": "!", "is": "=="}


class _Stop(Exception):  # noqa: N818 - never leaves this module
    """Nothing sensible can be parsed after the last problem."""


def parse(source: str) -> tuple[Node, list[Problem]]:
    """Return the tree and the problems that do not keep it from being checked; raises ConditionError where there is no tree."""
    if len(source) > LONGEST_SOURCE:
        message = f"a condition has at most {LONGEST_SOURCE} characters, this has {len(source)}"
        raise ConditionError([problem_at(source, LONGEST_SOURCE, message)])
    parser = _Parser(source)
    try:
        parser.tokens = scan(source)
        tree = parser.whole()
    except Malformed as malformed:
        parser.problem(malformed.offset, malformed.message)
        raise ConditionError(parser.problems) from None
    except _Stop:
        raise ConditionError(parser.problems) from None
    return tree, parser.problems


class _Parser:
    def __init__(self, source: str) -> None:
        self.source = source
        self.problems: list[Problem] = []
        self.tokens: list[Token] = []
        self.position = 0
        self.depth = 0

    def problem(self, offset: int, message: str) -> None:
        self.problems.append(problem_at(self.source, offset, message))

    def stop(self, token: Token, expected: str) -> _Stop:
        found = "the end" if token.kind == "end" else repr(self.source[token.start : token.end][:40])
        before = self.tokens[self.position - 1] if self.position else token
        hint = _WORDS.get(token.text) or (_WORDS.get(before.text) if before.kind == "name" else None)
        self.problem(token.start, f"expected {expected}, found {found}{f'; write {hint}' if hint else ''}")
        return _Stop()

    def whole(self) -> Node:
        if self.tokens[0].kind == "end":
            raise self.stop(self.tokens[0], "a condition")
        tree = self.expression()
        if self.tokens[self.position].kind != "end":
            raise self.stop(self.tokens[self.position], "an operator or the end")
        self._limit_depth(tree)
        return tree

    def _limit_depth(self, tree: Node) -> None:
        row = [tree]
        for _ in range(DEEPEST_TREE):
            row = [child for node in row for child in node.children()]
            if not row:
                return
        self.problem(row[0].at, f"nested more than {DEEPEST_TREE} deep; split the condition")
        raise _Stop

    def accept(self, symbol: str) -> Token | None:
        token = self.tokens[self.position]
        if token.kind == "symbol" and token.text == symbol:
            self.position += 1
            return token
        return None

    def expect(self, symbol: str) -> Token:
        token = self.accept(symbol)
        if token is None:
            raise self.stop(self.tokens[self.position], repr(symbol))
        return token

    def expression(self) -> Node:
        self.depth += 1
        if self.depth > DEEPEST_NESTING:
            self.problem(self.tokens[self.position].start, f"nested more than {DEEPEST_NESTING} deep; split the condition")
            raise _Stop
        node = self.binary(1)
        if self.accept("?"):
            then = self.binary(1)
            self.expect(":")
            otherwise = self.expression()
            node = Ternary(start=node.start, end=otherwise.end, at=node.start, test=node, then=then, otherwise=otherwise)
        self.depth -= 1
        return node

    def binary(self, least: int) -> Node:
        left = self.unary()
        while True:
            token = self.tokens[self.position]
            precedence = _PRECEDENCE.get(token.text, 0) if token.kind in ("symbol", "name") else 0
            if precedence < least or precedence == 0:
                return left
            self.position += 1
            right = self.binary(precedence + 1)
            if token.text in ("&&", "||"):
                operands = [left, right]
                while self.accept(token.text):
                    operands.append(self.binary(precedence + 1))
                left = Logic(start=left.start, end=operands[-1].end, at=token.start, symbol=token.text, operands=tuple(operands))
            else:
                left = Operation(start=left.start, end=right.end, at=token.start, symbol=token.text, operands=(left, right))

    def unary(self) -> Node:
        first = self.tokens[self.position]
        if first.kind != "symbol" or first.text not in ("!", "-"):
            return self.member()
        signs = [first]
        self.position += 1
        while sign := self.accept(first.text):
            signs.append(sign)
        following = self.tokens[self.position]
        if first.text == "-" and following.kind in ("int", "float"):
            self.position += 1
            node = self.suffixes(self._number(following, signs.pop()))
        else:
            node = self.member()
        for sign in reversed(signs):
            node = Operation(start=sign.start, end=node.end, at=sign.start, symbol=f"{sign.text}_", operands=(node,))
        return node

    def member(self) -> Node:
        return self.suffixes(self.primary())

    def suffixes(self, node: Node) -> Node:
        while True:
            if self.accept("."):
                node = self._selection(node)
            elif self.accept("["):
                if self.tokens[self.position].text == "?" and self.tokens[self.position].kind == "symbol":
                    self._refuse(self.tokens[self.position], "optional indexing (a[?b]) is not part of this language")
                index = self.expression()
                closing = self.expect("]")
                node = Index(start=node.start, end=closing.end, at=index.start, operand=node, index=index)
            elif self.tokens[self.position].text == "{" and isinstance(node, Name | Select) and self.tokens[self.position].kind == "symbol":
                message = "messages (Name{field: value}) are not part of this language; a map is {'key': value}"
                self._refuse(self.tokens[self.position], message)
            else:
                return node

    def _refuse(self, token: Token, message: str) -> None:
        self.problem(token.start, message)
        raise _Stop

    def _selection(self, operand: Node) -> Node:
        token = self.tokens[self.position]
        if token.kind == "symbol" and token.text == "?":
            self._refuse(token, "optional selection (a.?b) is not part of this language; ask known(a.b)")
        if token.kind not in ("name", "quoted") or token.text in _LITERALS or token.text == "in":
            raise self.stop(token, "the name of a field")
        self.position += 1
        if token.kind == "name" and self.accept("("):
            arguments, end = self._arguments(")")
            return as_macro(self.problem, operand, token, arguments, end) or Operation(
                start=operand.start, end=end, at=token.start, symbol=token.text, operands=(operand, *arguments), receiver=True
            )
        field = token.text.strip("`")
        return Select(start=operand.start, end=token.end, at=token.start, operand=operand, field=field)

    def _arguments(self, closing: str) -> tuple[list[Node], int]:
        arguments: list[Node] = []
        while True:
            token = self.accept(closing)
            if token and (not arguments or closing == "]"):
                return arguments, token.end
            arguments.append(self.expression())
            if not self.accept(","):
                return arguments, self.expect(closing).end

    def primary(self) -> Node:
        token = self.tokens[self.position]
        self.position += 1
        if token.kind in ("int", "float"):
            return self._number(token)
        if token.kind == "string":
            return Literal(start=token.start, end=token.end, at=token.start, value=token.text)
        if token.kind == "bytes":
            self.problem(token.start, "bytes (b'…') are not part of this language")
            return Literal(start=token.start, end=token.end, at=token.start, value=token.text)
        if token.kind == "name":
            return self._named(token, token, rooted=False)
        if token.kind == "symbol":
            if token.text == ".":
                name = self.tokens[self.position]
                if name.kind == "name":
                    self.position += 1
                    return self._named(token, name, rooted=True)
            elif token.text == "(":
                node = self.expression()
                node.start, node.end = token.start, self.expect(")").end
                return node
            elif token.text == "[":
                items, end = self._arguments("]")
                return ListOf(start=token.start, end=end, at=token.start, items=tuple(items))
            elif token.text == "{":
                return self._map(token)
        self.position -= 1
        raise self.stop(token, "a value")

    def _named(self, first: Token, token: Token, *, rooted: bool) -> Node:
        if token.text in _LITERALS and not rooted:
            return Literal(start=token.start, end=token.end, at=token.start, value=_LITERALS[token.text])
        if token.text in _RESERVED or token.text in _LITERALS or token.text == "in":
            self.problem(token.start, f"'{token.text}' is a reserved word")
            raise _Stop
        if self.accept("("):
            arguments, end = self._arguments(")")
            return as_macro(self.problem, None, token, arguments, end) or Operation(
                start=first.start, end=end, at=token.start, symbol=token.text, operands=tuple(arguments)
            )
        return Name(start=first.start, end=token.end, at=token.start, name=token.text, rooted=rooted)

    def _map(self, opening: Token) -> Node:
        entries: list[tuple[Node, Node]] = []
        while True:
            closing = self.accept("}")
            if closing is None:
                key = self.expression()
                self.expect(":")
                entries.append((key, self.expression()))
                closing = None if self.accept(",") else self.expect("}")
            if closing:
                return MapOf(start=opening.start, end=closing.end, at=opening.start, entries=tuple(entries))

    def _number(self, token: Token, sign: Token | None = None) -> Node:
        start = sign.start if sign else token.start
        try:
            value = number(token, negative=sign is not None)
        except ValueError as error:
            self.problem(start, str(error))
            value = 0
        return Literal(start=start, end=token.end, at=start, value=value)
