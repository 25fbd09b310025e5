using System.Globalization;

namespace MedInsPerf.LocalCosmos.Query;

/// <summary>
/// Reads the part of Cosmos SQL that the product uses. What it does not know it refuses and says so; it never guesses.
/// </summary>
internal sealed partial class Parser
{
    private readonly IReadOnlyDictionary<string, Value> parameters;
    private readonly List<Token> tokens;
    private string? alias;
    private int at;

    private Parser(string text, IReadOnlyDictionary<string, Value> parameters)
    {
        this.parameters = parameters;
        tokens = Lexer.Cut(text);
    }

    private Token Current => tokens[at];

    /// <summary>A whole statement, or why it is refused.</summary>
    public static (Statement? Statement, string? Refusal) Read(
        string text,
        IReadOnlyDictionary<string, Value> parameters
    )
    {
        try
        {
            return (new Parser(text, parameters).Select(), null);
        }
        catch (NotUnderstoodException refusal)
        {
            return (null, refusal.Message);
        }
    }

    /// <summary>The condition of a conditional patch, <c>FROM c WHERE …</c>, or why it is refused.</summary>
    public static (Expression? Condition, string? Refusal) ReadCondition(string text)
    {
        try
        {
            var parser = new Parser(text, new Dictionary<string, Value>(StringComparer.Ordinal));
            parser.From();
            parser.ExpectWord("WHERE");
            var condition = parser.Scalar();
            parser.ExpectEnd();
            return condition.HasAggregate ? (null, "Aggregates are not allowed in a condition.") : (condition, null);
        }
        catch (NotUnderstoodException refusal)
        {
            return (null, refusal.Message);
        }
    }

    private Statement Select()
    {
        ExpectWord("SELECT");
        var distinct = TakeWord("DISTINCT");
        long? top = TakeWord("TOP") ? Count("TOP") : null;
        // The alias stands behind the projection that uses it.
        var projectionStart = at;
        SkipTo("FROM");
        From();
        var afterFrom = at;
        at = projectionStart;
        var projection = Projection();
        if (!Current.IsWord("FROM"))
        {
            throw NotExpected();
        }

        at = afterFrom;
        var where = TakeWord("WHERE") ? Scalar() : null;
        var groupBy = TakeWord("GROUP") ? GroupBy() : [];
        var (orderBy, descending) = TakeWord("ORDER") ? OrderBy() : (null, false);
        long skip = 0;
        var take = top;
        if (TakeWord("OFFSET"))
        {
            skip = Count("OFFSET");
            ExpectWord("LIMIT");
            var limit = Count("LIMIT");
            take = top is null
                ? limit
                : throw new NotUnderstoodException("'TOP' cannot stand together with 'OFFSET LIMIT'.");
        }

        ExpectEnd();
        var statement = new Statement(projection, distinct, where, groupBy, orderBy, descending, skip, take);
        return StatementRules.Breach(statement) is { } breach ? throw new NotUnderstoodException(breach) : statement;
    }

    private void From()
    {
        ExpectWord("FROM");
        alias = Name("the name of the container");
        if (Current.IsSign(".") || Current.IsSign("[") || Current.IsWord("IN"))
        {
            throw new NotUnderstoodException("FROM a part of the documents is not supported by the local Cosmos DB.");
        }

        if (TakeWord("AS") || (Current.Kind == TokenKind.Word && !IsKeyword(Current.Text)))
        {
            alias = Name("an alias");
        }

        if (Current.IsWord("JOIN") || Current.IsSign(","))
        {
            throw new NotUnderstoodException("JOIN is not supported by the local Cosmos DB.");
        }
    }

    private Expression Projection()
    {
        if (TakeSign("*"))
        {
            return new Root();
        }

        if (TakeWord("VALUE"))
        {
            return Scalar();
        }

        var properties = new List<(string Name, Expression Value)>();
        var unnamed = 0;
        do
        {
            var value = Scalar();
            string name;
            if (TakeWord("AS") || (Current.Kind == TokenKind.Word && !IsKeyword(Current.Text)))
            {
                name = Name("an alias");
            }
            else
            {
                name = value is Member { Name: Constant { Value: { Type: JsonType.Text } last } }
                    ? last.Text
                    : $"${++unnamed}";
            }

            if (properties.Exists(property => string.Equals(property.Name, name, StringComparison.Ordinal)))
            {
                throw new NotUnderstoodException(
                    $"The property name '{name}' stands in the select list more than once."
                );
            }

            properties.Add((name, value));
        } while (TakeSign(","));

        return new ObjectOf(properties);
    }

    private List<Member> GroupBy()
    {
        ExpectWord("BY");
        var paths = new List<Member>();
        do
        {
            paths.Add(
                Scalar() is Member { Path: not null } path
                    ? path
                    : throw new NotUnderstoodException("GROUP BY takes property paths only in the local Cosmos DB.")
            );
        } while (TakeSign(","));

        return paths;
    }

    private (Member Path, bool Descending) OrderBy()
    {
        ExpectWord("BY");
        if (Scalar() is not Member { Path: not null } path)
        {
            throw new NotUnderstoodException(
                "Unsupported ORDER BY clause. ORDER BY item expression could not be mapped to a document path."
            );
        }

        var descending = TakeWord("DESC");
        if (!descending)
        {
            TakeWord("ASC");
        }

        return Current.IsSign(",")
            ? throw new NotUnderstoodException(
                "The order by query does not have a corresponding composite index that it can be served from."
            )
            : (path, descending);
    }

    private long Count(string clause)
    {
        var token = Current;
        at++;
        var number = token.Kind switch
        {
            TokenKind.Number => double.Parse(token.Text, CultureInfo.InvariantCulture),
            TokenKind.Parameter when Parameter(token) is { Type: JsonType.Number } value => value.Number,
            _ => -1,
        };
        return number >= 0 && number <= int.MaxValue && number == Math.Truncate(number)
            ? (long)number
            : throw new NotUnderstoodException($"{clause} takes a whole number that is not negative.");
    }

    private Value Parameter(Token token) =>
        parameters.TryGetValue(token.Text, out var value)
            ? value
            : throw new NotUnderstoodException($"The parameter '{token.Text}' has no value.");

    private string Name(string what)
    {
        var token = Current;
        if (token.Kind != TokenKind.Word || IsKeyword(token.Text))
        {
            throw new NotUnderstoodException($"Syntax error at {token.Start}: {what} is expected.");
        }

        at++;
        return token.Text;
    }

    private void SkipTo(string word)
    {
        // Behind a dot even a keyword is a name.
        bool IsName() => at > 0 && tokens[at - 1].IsSign(".");

        var open = 0;
        while (Current.Kind != TokenKind.End && !(open == 0 && Current.IsWord(word) && !IsName()))
        {
            open += Current.Text is "(" or "[" or "{" && Current.Kind == TokenKind.Sign ? 1 : 0;
            open -= Current.Text is ")" or "]" or "}" && Current.Kind == TokenKind.Sign ? 1 : 0;
            at++;
        }
    }

    private bool TakeWord(string word)
    {
        var taken = Current.IsWord(word);
        at += taken ? 1 : 0;
        return taken;
    }

    private bool TakeSign(string sign)
    {
        var taken = Current.IsSign(sign);
        at += taken ? 1 : 0;
        return taken;
    }

    private void ExpectWord(string word)
    {
        if (!TakeWord(word))
        {
            throw new NotUnderstoodException(
                $"Syntax error at {Current.Start}, incorrect syntax near '{Current.Text}': {word} is expected."
            );
        }
    }

    private void ExpectSign(string sign)
    {
        if (!TakeSign(sign))
        {
            throw new NotUnderstoodException(
                $"Syntax error at {Current.Start}, incorrect syntax near '{Current.Text}': '{sign}' is expected."
            );
        }
    }

    private void ExpectEnd()
    {
        if (Current.Kind != TokenKind.End)
        {
            throw NotExpected();
        }
    }

    private NotUnderstoodException NotExpected() =>
        new($"Syntax error at {Current.Start}, incorrect syntax near '{Current.Text}'.");

    private static bool IsKeyword(string word) =>
        word.ToUpperInvariant()
            is "AND"
                or "AS"
                or "ASC"
                or "BETWEEN"
                or "BY"
                or "DESC"
                or "DISTINCT"
                or "ESCAPE"
                or "EXISTS"
                or "FALSE"
                or "FROM"
                or "GROUP"
                or "HAVING"
                or "IN"
                or "JOIN"
                or "LIKE"
                or "LIMIT"
                or "NOT"
                or "NULL"
                or "OFFSET"
                or "OR"
                or "ORDER"
                or "SELECT"
                or "TOP"
                or "TRUE"
                or "UDF"
                or "UNDEFINED"
                or "VALUE"
                or "WHERE";
}
