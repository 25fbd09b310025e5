using System.Net;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace MedInsPerf.LocalCosmos.Protocol;

/// <summary>Refusals in the cloud's words and with its status codes.</summary>
internal static class Refusals
{
    public static Answer NotFound { get; } =
        Because(HttpStatusCode.NotFound, "NotFound", "Entity with the specified id does not exist in the system.");

    /// <summary>The container or database is not there: sub-status 1003 tells it from a missing document.</summary>
    public static Answer OwnerNotFound { get; } =
        Because(HttpStatusCode.NotFound, "NotFound", "Owner resource does not exist.", 1003);

    public static Answer Conflict { get; } =
        Because(HttpStatusCode.Conflict, "Conflict", "Entity with the specified id already exists in the system.");

    public static Answer Precondition { get; } =
        Because(
            HttpStatusCode.PreconditionFailed,
            "PreconditionFailed",
            "Operation cannot be performed because one of the specified precondition is not met."
        );

    public static Answer PatchCondition { get; } =
        Because(
            HttpStatusCode.PreconditionFailed,
            "PreconditionFailed",
            "The filter predicate of the patch is not satisfied by the document.",
            1110
        );

    public static Answer KeyMismatch { get; } =
        Because(
            HttpStatusCode.BadRequest,
            "BadRequest",
            "PartitionKey extracted from document doesn't match the one specified in the header.",
            1001
        );

    public static Answer KeyIncomplete { get; } =
        Because(
            HttpStatusCode.BadRequest,
            "BadRequest",
            "Partition key provided either doesn't correspond to definition in the collection "
                + "or doesn't match partition key field values specified in the document.",
            1001
        );

    public static Answer KeyMissing { get; } = BadRequest("PartitionKey value must be supplied for this operation.");

    public static Answer Throughput { get; } =
        BadRequest("Setting offer throughput or autopilot is not supported for serverless accounts.");

    public static Answer TooLarge { get; } =
        Because(HttpStatusCode.RequestEntityTooLarge, "RequestEntityTooLarge", "Request size is too large.");

    public static Answer BadRequest(string message) => Because(HttpStatusCode.BadRequest, "BadRequest", message);

    /// <summary>A statement that is not understood, in the form in which the cloud words it.</summary>
    public static Answer BadQuery(string reason) =>
        BadRequest(
            $"{{\"errors\":[{{\"severity\":\"Error\",\"code\":\"SC1001\",\"message\":\"{JsonEncodedText.Encode(reason, JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\"}}]}}"
        );

    /// <summary>The file cannot be read or written; passing when another process has locked it.</summary>
    public static Answer Outage(string reason, bool isPassing) =>
        isPassing
            ? Because(HttpStatusCode.ServiceUnavailable, "ServiceUnavailable", reason)
            : Because(HttpStatusCode.InternalServerError, "InternalServerError", reason);

    /// <summary>Something that the cloud can and this gateway cannot.</summary>
    public static Answer NotSupported(string what) =>
        Because(
            HttpStatusCode.NotImplemented,
            "NotImplemented",
            $"The local Cosmos DB does not support {what}. See the README of MedInsPerf.LocalCosmos."
        );

    public static Answer Because(HttpStatusCode status, string code, string message, int subStatus = 0) =>
        Answer.Json(
            status,
            json =>
            {
                json.WriteStartObject();
                json.WriteString("code", code);
                json.WriteString("message", message);
                json.WriteEndObject();
            }
        ) with
        {
            SubStatus = subStatus,
        };
}
