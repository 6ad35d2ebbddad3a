using System.ComponentModel;

namespace Luoshi.Web.Api.Evidence;

/// <summary>Where a file of evidence is found.</summary>
internal sealed record EvidenceAddresses(
    [property: Description("在接口里的地址。Its address in the API.")] string Self, [property: Description("文件的字节。The bytes of the file.")] string Content,
    [property: Description("在网页上的地址。Its address on a page.")] string Page)
{
    public static EvidenceAddresses Of(string hash) => new(EvidenceApi.Address(hash), EvidenceApi.Address(hash) + "/content", "/evidence/" + hash);
}

/// <summary>That a file was handed in for something.</summary>
[Description("一份证据材料：谁交来证明什么。A piece of evidence: who handed it in for what.")]
internal sealed record EvidenceResource(
    string Id, [property: Description("文件内容的 SHA-256。SHA-256 of the file.")] string Hash, string Name,
    [property: Description("按内容认出的类型。Its kind, by its content.")] string Kind, [property: Description("字节数。In bytes.")] long Size,
    [property: Description("证明什么，如 plan:编号、case:编号。What it is evidence of, such as plan:id or case:id.")] string About,
    string? UnitId, string HandedInBy, DateTimeOffset HandedInAt, DateTimeOffset? WithdrawnAt, string? WithdrawnBy, string? WithdrawnWhy, EvidenceAddresses Links)
{
    public static EvidenceResource Of(Luoshi.Office.Evidence.KeptEvidence kept) => new(
        kept.Link.Id, kept.File.Hash, kept.Link.Name, kept.File.Kind, kept.File.Size, kept.Link.About, kept.Link.UnitId, kept.Link.By, kept.Link.At,
        kept.Link.WithdrawnAt, kept.Link.WithdrawnBy, kept.Link.WithdrawnWhy, EvidenceAddresses.Of(kept.File.Hash));
}

/// <summary>A file of evidence with all that it was handed in for.</summary>
internal sealed record EvidenceDetail(
    string Hash, string Kind, long Size, DateTimeOffset ReceivedAt,
    [property: Description("用在哪里；只列看得到的。Where it is used, as far as the caller sees it.")] IReadOnlyList<EvidenceResource> Uses, EvidenceAddresses Links);
