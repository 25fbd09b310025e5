using System.Globalization;

namespace MedInsPerf.LocalCosmos.Query;

/// <summary>Expressions, from the loosest operator to the tightest.</summary>
internal sealed partial class Parser
{
    private const int DeepestNesting = 100;

    private int depth;

    private Expression Scalar() => Deeper(Alternatives);

    // Brackets within brackets must end in a refusal, not with the stack.
    private Expression Deeper(Func<Expression> parse)
    {
        if (++depth > DeepestNesting)
        {
            throw new NotUnderstoodException("The expression is nested too deeply.");
        }

        var expression = parse();
        depth--;
        return expression;
    }

    private Expression Alternatives()
    {
        var expression = Disjunction();
        while (Current.IsSign("?") || Current.IsSign("??"))
        {
            if (TakeSign("??"))
            {
                expression = new Coalesce(expression, Disjunction());
                continue;
            }

            ExpectSign("?");
            var then = Scalar();
            ExpectSign(":");
            expression = new Conditional(expression, then, Scalar());
        }

        return expression;
    }

    private Expression Disjunction()
    {
        var left = Conjunction();
        while (TakeWord("OR"))
        {
            left = new Or(left, Conjunction());
        }

        return left;
    }

    private Expression Conjunction()
    {
        var left = Predicate();
        while (TakeWord("AND"))
        {
            left = new And(left, Predicate());
        }

        return left;
    }

    private Expression Predicate()
    {
        if (TakeWord("NOT"))
        {
            // In Cosmos SQL NOT binds tighter than "=", which nobody who writes NOT c.a = 1 means.
            var operand = Current.IsWord("NOT") ? Deeper(Predicate) : Unary();
            return IsComparison(Current)
                ? throw new NotUnderstoodException("Put parentheses around what NOT denies.")
                : new Not(operand);
        }

        var left = Comparisons();
        var negated = Current.IsWord("NOT");
        at += negated ? 1 : 0;
        Expression predicate;
        if (TakeWord("IN"))
        {
            ExpectSign("(");
            predicate = new In(left, List(")"));
        }
        else if (TakeWord("BETWEEN"))
        {
            var low = Comparisons();
            ExpectWord("AND");
            predicate = new And(new Binary(">=", left, low), new Binary("<=", left, Comparisons()));
        }
        else if (Current.IsWord("LIKE"))
        {
            throw new NotUnderstoodException(
                "LIKE is not supported by the local Cosmos DB; STARTSWITH and CONTAINS are."
            );
        }
        else
        {
            return negated ? throw NotExpected() : left;
        }

        return negated ? new Not(predicate) : predicate;
    }

    private Expression Comparisons()
    {
        var left = Concatenation();
        while (Current.Kind == TokenKind.Sign && Current.Text is "=" or "!=" or "<>" or "<" or "<=" or ">" or ">=")
        {
            var sign = Current.Text;
            at++;
            left = new Binary(sign == "<>" ? "!=" : sign, left, Concatenation());
        }

        return left;
    }

    private Expression Concatenation() => Chain(Sum, "||");

    private Expression Sum() => Chain(Product, "+", "-");

    private Expression Product() => Chain(Unary, "*", "/", "%");

    private Expression Chain(Func<Expression> operand, params ReadOnlySpan<string> signs)
    {
        var left = operand();
        while (Current.Kind == TokenKind.Sign && signs.Contains(Current.Text))
        {
            var sign = Current.Text;
            at++;
            left = new Binary(sign, left, operand());
        }

        return left;
    }

    private Expression Unary()
    {
        if (TakeSign("-"))
        {
            return new Binary("-", new Constant(Value.Of(0)), Deeper(Unary));
        }

        return TakeSign("+") ? Deeper(Unary) : Postfix(Primary());
    }

    private Expression Postfix(Expression owner)
    {
        while (true)
        {
            if (TakeSign("."))
            {
                // Behind a dot even a keyword is a name: c.value, c.order.
                var token = Current;
                at++;
                owner =
                    token.Kind == TokenKind.Word
                        ? new Member(owner, new Constant(Value.Of(token.Text)))
                        : throw new NotUnderstoodException(
                            $"Syntax error at {token.Start}: a property name is expected."
                        );
            }
            else if (TakeSign("["))
            {
                var name = Scalar();
                ExpectSign("]");
                owner = new Member(owner, name);
            }
            else
            {
                return owner;
            }
        }
    }

    private Expression Primary()
    {
        var token = Current;
        at++;
        switch (token.Kind)
        {
            case TokenKind.Text:
                return new Constant(Value.Of(token.Text));
            case TokenKind.Number:
                return new Constant(Value.Of(double.Parse(token.Text, CultureInfo.InvariantCulture)));
            case TokenKind.Parameter:
                return new Constant(Parameter(token));
            case TokenKind.Sign when token.Text == "(":
                if (Current.IsWord("SELECT"))
                {
                    throw new NotUnderstoodException("Subqueries are not supported by the local Cosmos DB.");
                }

                var inner = Scalar();
                ExpectSign(")");
                return inner;
            case TokenKind.Sign when token.Text == "[":
                return new ArrayOf(List("]"));
            case TokenKind.Sign when token.Text == "{":
                return Object();
            case TokenKind.Word when Current.IsSign("("):
                return Function(token);
            case TokenKind.Word:
                return Word(token);
            default:
                at--;
                throw NotExpected();
        }
    }

    private Expression Word(Token token)
    {
        if (token.IsWord("true") || token.IsWord("false"))
        {
            return new Constant(Value.Of(token.IsWord("true")));
        }

        if (token.IsWord("null"))
        {
            return new Constant(Value.Null);
        }

        if (token.IsWord("undefined"))
        {
            return new Constant(Value.Undefined);
        }

        return string.Equals(token.Text, alias, StringComparison.Ordinal)
            ? new Root()
            : throw new NotUnderstoodException($"Identifier '{token.Text}' could not be resolved.");
    }

    private Expression Function(Token name)
    {
        at++;
        if (name.IsWord("EXISTS") || name.IsWord("ARRAY") || name.IsWord("ALL") || name.IsWord("UDF"))
        {
            throw new NotUnderstoodException($"{name.Text} is not supported by the local Cosmos DB.");
        }

        var arguments = List(")");
        if (Enum.TryParse<AggregateKind>(name.Text, ignoreCase: true, out var kind) && char.IsLetter(name.Text[0]))
        {
            return arguments.Count == 1 && !arguments[0].HasAggregate
                ? new AggregateCall(kind, arguments[0])
                : throw new NotUnderstoodException($"{name.Text} takes one argument without aggregates.");
        }

        var (call, refusal) = Functions.Call(name.Text, arguments);
        return call ?? throw new NotUnderstoodException(refusal!);
    }

    private ObjectOf Object()
    {
        var properties = new List<(string Name, Expression Value)>();
        if (TakeSign("}"))
        {
            return new(properties);
        }

        do
        {
            var name = Current;
            at++;
            if (name.Kind is not (TokenKind.Text or TokenKind.Word))
            {
                throw new NotUnderstoodException($"Syntax error at {name.Start}: a property name is expected.");
            }

            ExpectSign(":");
            properties.Add((name.Text, Scalar()));
        } while (TakeSign(","));

        ExpectSign("}");
        return new(properties);
    }

    private List<Expression> List(string closing)
    {
        var expressions = new List<Expression>();
        if (TakeSign(closing))
        {
            return expressions;
        }

        do
        {
            expressions.Add(Scalar());
        } while (TakeSign(","));

        ExpectSign(closing);
        return expressions;
    }

    private static bool IsComparison(Token token) =>
        (token.Kind == TokenKind.Sign && token.Text is "=" or "!=" or "<>" or "<" or "<=" or ">" or ">=")
        || token.IsWord("IN")
        || token.IsWord("BETWEEN")
        || token.IsWord("NOT");
}
