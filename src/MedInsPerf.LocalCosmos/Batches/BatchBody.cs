using MedInsPerf.LocalCosmos.Protocol;
using Microsoft.Azure.Cosmos.Serialization.HybridRow;
using Microsoft.Azure.Cosmos.Serialization.HybridRow.IO;
using Microsoft.Azure.Cosmos.Serialization.HybridRow.Layouts;
using Microsoft.Azure.Cosmos.Serialization.HybridRow.RecordIO;

namespace MedInsPerf.LocalCosmos.Batches;

/// <summary>The bodies of batches: records of HybridRow, one after another.</summary>
internal static class BatchBody
{
    /// <summary>The operations; null when the body is no batch.</summary>
    public static async Task<List<BatchOperation>?> Read(byte[] body)
    {
        var operations = new List<BatchOperation>();
        using var stream = new MemoryStream(body, writable: false);
        var result = await stream.ReadRecordIOAsync(
            (ReadOnlyMemory<byte> record) =>
            {
                if (BatchOperation.Read(record) is not { } operation)
                {
                    return Result.Failure;
                }

                operations.Add(operation);
                return Result.Success;
            },
            resizer: new MemorySpanResizer<byte>(body.Length)
        );
        return result == Result.Success ? operations : null;
    }

    /// <summary>The results, in the order of the operations.</summary>
    public static async Task<byte[]> Write(IReadOnlyList<Answer> answers)
    {
        var resizer = new MemorySpanResizer<byte>(1024);
        using var stream = new MemoryStream();
        var result = await stream.WriteRecordIOAsync(
            default,
            (long index, out ReadOnlyMemory<byte> record) =>
            {
                record = default;
                return index < answers.Count ? Write(answers[(int)index], resizer, out record) : Result.Success;
            }
        );
        return result == Result.Success
            ? stream.ToArray()
            : throw new InvalidOperationException($"The results of a batch could not be written: {result}.");
    }

    private static Result Write(Answer answer, MemorySpanResizer<byte> resizer, out ReadOnlyMemory<byte> record)
    {
        var row = new RowBuffer(resizer.Memory.Length, resizer);
        row.InitLayout(HybridRowVersion.V1, BatchSchema.Result, BatchSchema.Resolver);
        var result = RowWriter.WriteBuffer(ref row, answer, WriteFields);
        record = resizer.Memory[..row.Length];
        return result;
    }

    private static Result WriteFields(ref RowWriter writer, TypeArgument type, Answer answer)
    {
        var result = writer.WriteInt32("statusCode", (int)answer.Status);
        if (result == Result.Success)
        {
            result = writer.WriteInt32("subStatusCode", answer.SubStatus);
        }

        if (result == Result.Success && answer.ETag is { } tag)
        {
            result = writer.WriteString("eTag", tag);
        }

        if (result == Result.Success && answer.Body.Length > 0)
        {
            result = writer.WriteBinary("resourceBody", answer.Body.Span);
        }

        return result == Result.Success ? writer.WriteFloat64("requestCharge", answer.Charge) : result;
    }
}
