namespace MedInsPerf.Documents.Uploads;

/// <summary>What may still be inflated of one upload, whatever its directory claimed.</summary>
internal sealed class InflationBudget(long bytes)
{
    private long left = bytes;

    /// <exception cref="UploadRefusedException">Nothing is left.</exception>
    public void Spend(int bytes)
    {
        left -= bytes;
        if (left < 0)
            throw new UploadRefusedException(new UploadRefusal.ZipBomb());
    }
}

/// <summary>Counts what comes out of a decompressor against its own limit and the upload's budget.</summary>
internal sealed class CountedStream(Stream inner, long limit, InflationBudget budget) : Stream
{
    private long left = limit;

    public override int Read(Span<byte> buffer)
    {
        var read = inner.Read(buffer);
        left -= read;
        budget.Spend(read);
        return left >= 0 ? read : throw new UploadRefusedException(new UploadRefusal.ZipBomb());
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override bool CanRead => true;
    public override bool CanSeek => false;
    public override bool CanWrite => false;
    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override void Flush() { }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            inner.Dispose();
        base.Dispose(disposing);
    }
}
