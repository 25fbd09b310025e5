namespace MedInsPerf.LocalCosmos.Query;

/// <summary>The kinds of tokens.</summary>
internal enum TokenKind
{
    /// <summary>A keyword or an identifier.</summary>
    Word,
    Text,
    Number,
    Parameter,
    Sign,
    End,
}

/// <summary>A token of a statement.</summary>
/// <param name="Text">As written; of a text its content.</param>
/// <param name="Start">Where it begins.</param>
internal readonly record struct Token(TokenKind Kind, string Text, int Start)
{
    /// <summary>Whether it is this word, in any case.</summary>
    public bool IsWord(string word) =>
        Kind == TokenKind.Word && string.Equals(Text, word, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether it is this sign.</summary>
    public bool IsSign(string sign) => Kind == TokenKind.Sign && string.Equals(Text, sign, StringComparison.Ordinal);
}
