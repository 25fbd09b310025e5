using System.Globalization;
using System.Xml.Linq;

namespace MedInsPerf.Documents.Uploads;

/// <summary>
/// Office XML comes in two sets of namespaces (transitional and strict) that share all their local names; so it is read
/// by local name.
/// </summary>
internal static class ByLocalName
{
    public static XElement? Child(this XElement element, string name) =>
        element.Elements().FirstOrDefault(child => child.Name.LocalName == name);

    public static IEnumerable<XElement> Children(this XElement element, string name) =>
        element.Elements().Where(child => child.Name.LocalName == name);

    public static IEnumerable<XElement> Below(this XElement element, string name) =>
        element.Descendants().Where(child => child.Name.LocalName == name);

    public static string? Attr(this XElement element, string name) =>
        element.Attributes().FirstOrDefault(attribute => attribute.Name.LocalName == name)?.Value;

    /// <summary>The <c>val</c> of a child, which is how WordprocessingML writes a property.</summary>
    public static string? Val(this XElement element, string child) => element.Child(child)?.Attr("val");

    /// <summary>A whole number in <c>val</c> of a child.</summary>
    public static int? Number(this XElement element, string child) =>
        int.TryParse(element.Val(child), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    /// <summary>A switch of WordprocessingML: present means on, unless its <c>val</c> says off.</summary>
    public static bool IsOn(this XElement element, string child) =>
        element.Child(child) is { } found && found.Attr("val") is not ("0" or "false" or "off");
}
