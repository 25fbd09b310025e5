using System.Text.Json;

namespace MedInsPerf.LocalCosmos.Query;

/// <summary>An expression of a statement; parameters are already in place.</summary>
internal abstract record Expression
{
    /// <summary>The value for one document.</summary>
    public abstract Value For(Value document);

    /// <summary>The expressions inside this one.</summary>
    public virtual IEnumerable<Expression> Parts => [];

    /// <summary>Whether an aggregate stands anywhere inside.</summary>
    public bool HasAggregate => this is AggregateCall || Parts.Any(part => part.HasAggregate);

    /// <summary>This expression with its parts replaced.</summary>
    public virtual Expression With(Func<Expression, Expression> replace) => this;
}

/// <summary>A constant, or a parameter's value.</summary>
internal sealed record Constant(Value Value) : Expression
{
    public override Value For(Value document) => Value;
}

/// <summary>The document itself: <c>c</c>.</summary>
internal sealed record Root : Expression
{
    public override Value For(Value document) => document;
}

/// <summary><c>c.a</c>, <c>c["a"]</c>, <c>c.items[0]</c>.</summary>
internal sealed record Member(Expression Of, Expression Name) : Expression
{
    public override IEnumerable<Expression> Parts => [Of, Name];

    public override Value For(Value document)
    {
        var owner = Of.For(document);
        var name = Name.For(document);
        return name.Type switch
        {
            JsonType.Text => owner.Property(name.Text),
            JsonType.Number => owner.At(name.Number),
            _ => Value.Undefined,
        };
    }

    public override Expression With(Func<Expression, Expression> replace) => new Member(replace(Of), replace(Name));

    /// <summary>The names from the document down to this property; null when it is no plain path.</summary>
    public IReadOnlyList<string>? Path =>
        Name is Constant { Value: { Type: JsonType.Text } name }
            ? Of switch
            {
                Root => [name.Text],
                Member { Path: { } outer } => [.. outer, name.Text],
                _ => null,
            }
            : null;
}

/// <summary>Logic with three values: what is neither true nor false is undefined.</summary>
internal sealed record Not(Expression Operand) : Expression
{
    public override IEnumerable<Expression> Parts => [Operand];

    public override Value For(Value document)
    {
        var operand = Operand.For(document);
        return operand.Type == JsonType.Boolean ? Value.Of(operand.IsFalse) : Value.Undefined;
    }

    public override Expression With(Func<Expression, Expression> replace) => new Not(replace(Operand));
}

/// <summary>AND: false beats undefined.</summary>
internal sealed record And(Expression Left, Expression Right) : Expression
{
    public override IEnumerable<Expression> Parts => [Left, Right];

    public override Value For(Value document)
    {
        var left = Left.For(document);
        if (left.IsFalse)
        {
            return left;
        }

        var right = Right.For(document);
        return right.IsFalse || (left.IsTrue && right.IsTrue) ? right : Value.Undefined;
    }

    public override Expression With(Func<Expression, Expression> replace) => new And(replace(Left), replace(Right));
}

/// <summary>OR: true beats undefined.</summary>
internal sealed record Or(Expression Left, Expression Right) : Expression
{
    public override IEnumerable<Expression> Parts => [Left, Right];

    public override Value For(Value document)
    {
        var left = Left.For(document);
        if (left.IsTrue)
        {
            return left;
        }

        var right = Right.For(document);
        return right.IsTrue || (left.IsFalse && right.IsFalse) ? right : Value.Undefined;
    }

    public override Expression With(Func<Expression, Expression> replace) => new Or(replace(Left), replace(Right));
}

/// <summary><c>= != &lt; &lt;= &gt; &gt;= + - * / % ||</c>.</summary>
internal sealed record Binary(string Operator, Expression Left, Expression Right) : Expression
{
    public override IEnumerable<Expression> Parts => [Left, Right];

    public override Value For(Value document)
    {
        var left = Left.For(document);
        var right = Right.For(document);
        switch (Operator)
        {
            case "=":
                return Comparison.Equal(left, right);
            case "!=":
                var equal = Comparison.Equal(left, right);
                return equal.IsDefined ? Value.Of(equal.IsFalse) : equal;
            case "||":
                return left.Type == JsonType.Text && right.Type == JsonType.Text
                    ? Value.Of(left.Text + right.Text)
                    : Value.Undefined;
            case "<" or "<=" or ">" or ">=":
                return Compare(Comparison.Order(left, right));
            default:
                return left.Type == JsonType.Number && right.Type == JsonType.Number
                    ? Calculate(left.Number, right.Number)
                    : Value.Undefined;
        }
    }

    public override Expression With(Func<Expression, Expression> replace) =>
        new Binary(Operator, replace(Left), replace(Right));

    private Value Compare(int? order) =>
        order is not { } sign
            ? Value.Undefined
            : Value.Of(
                Operator switch
                {
                    "<" => sign < 0,
                    "<=" => sign <= 0,
                    ">" => sign > 0,
                    _ => sign >= 0,
                }
            );

    private Value Calculate(double left, double right) =>
        Value.Of(
            Operator switch
            {
                "+" => left + right,
                "-" => left - right,
                "*" => left * right,
                "/" => left / right,
                _ => left % right,
            }
        );
}

/// <summary><c>x IN (a, b)</c>: the same as <c>x = a OR x = b</c>.</summary>
internal sealed record In(Expression Item, IReadOnlyList<Expression> Options) : Expression
{
    public override IEnumerable<Expression> Parts => [Item, .. Options];

    public override Value For(Value document)
    {
        var item = Item.For(document);
        if (!item.IsDefined)
        {
            return Value.Undefined;
        }

        var unsure = false;
        foreach (var option in Options)
        {
            var equal = Comparison.Equal(item, option.For(document));
            if (equal.IsTrue)
            {
                return equal;
            }

            unsure |= !equal.IsDefined;
        }

        return unsure ? Value.Undefined : Value.False;
    }

    public override Expression With(Func<Expression, Expression> replace) =>
        new In(replace(Item), [.. Options.Select(replace)]);
}

/// <summary><c>a ? b : c</c>; whatever is not true takes the second way.</summary>
internal sealed record Conditional(Expression Condition, Expression Then, Expression Else) : Expression
{
    public override IEnumerable<Expression> Parts => [Condition, Then, Else];

    public override Value For(Value document) => (Condition.For(document).IsTrue ? Then : Else).For(document);

    public override Expression With(Func<Expression, Expression> replace) =>
        new Conditional(replace(Condition), replace(Then), replace(Else));
}

/// <summary><c>a ?? b</c>: b when a is undefined.</summary>
internal sealed record Coalesce(Expression Left, Expression Right) : Expression
{
    public override IEnumerable<Expression> Parts => [Left, Right];

    public override Value For(Value document) =>
        Left.For(document) is { IsDefined: true } left ? left : Right.For(document);

    public override Expression With(Func<Expression, Expression> replace) =>
        new Coalesce(replace(Left), replace(Right));
}

/// <summary>A built-in function.</summary>
internal sealed record Call(string Name, Func<Value[], Value> Function, IReadOnlyList<Expression> Arguments)
    : Expression
{
    public override IEnumerable<Expression> Parts => Arguments;

    public override Value For(Value document) => Function([.. Arguments.Select(argument => argument.For(document))]);

    public override Expression With(Func<Expression, Expression> replace) =>
        new Call(Name, Function, [.. Arguments.Select(replace)]);
}

/// <summary><c>{"name": c.name}</c>; what is undefined is left out.</summary>
internal sealed record ObjectOf(IReadOnlyList<(string Name, Expression Value)> Properties) : Expression
{
    public override IEnumerable<Expression> Parts => Properties.Select(property => property.Value);

    public override Value For(Value document) => Value.Written(json => Write(json, document));

    public override Expression With(Func<Expression, Expression> replace) =>
        new ObjectOf([.. Properties.Select(property => (property.Name, replace(property.Value)))]);

    private void Write(Utf8JsonWriter json, Value document)
    {
        json.WriteStartObject();
        foreach (var (name, expression) in Properties)
        {
            if (expression.For(document) is { IsDefined: true } value)
            {
                json.WritePropertyName(name);
                value.Write(json);
            }
        }

        json.WriteEndObject();
    }
}

/// <summary><c>[c.a, c.b]</c>; what is undefined is left out.</summary>
internal sealed record ArrayOf(IReadOnlyList<Expression> Elements) : Expression
{
    public override IEnumerable<Expression> Parts => Elements;

    public override Value For(Value document) =>
        Value.Written(json =>
        {
            json.WriteStartArray();
            foreach (var element in Elements)
            {
                if (element.For(document) is { IsDefined: true } value)
                {
                    value.Write(json);
                }
            }

            json.WriteEndArray();
        });

    public override Expression With(Func<Expression, Expression> replace) => new ArrayOf([.. Elements.Select(replace)]);
}

/// <summary><c>COUNT SUM MIN MAX AVG</c> over the documents of a group. Its value is put in before the projection.</summary>
internal sealed record AggregateCall(AggregateKind Kind, Expression Argument) : Expression
{
    public override IEnumerable<Expression> Parts => [Argument];

    /// <exception cref="InvalidOperationException">Always: an aggregate belongs to a group, not to a document.</exception>
    public override Value For(Value document) => throw new InvalidOperationException($"{Kind} of a single document.");
}
