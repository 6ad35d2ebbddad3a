namespace Luoshi.Web.Components.Marks;

/// <summary>
/// How a segment looks. The innermost item gives the line under it and a finding the wave, so that both can be seen at once;
/// heading, grey text, hit and choice are looks of their own that go with any mark.
/// </summary>
internal static class SegmentClasses
{
    public static string Of(Segment segment, string? hit = null)
    {
        var classes = new List<string>();
        if (segment.Leading is { } leading)
        {
            classes.Add("m");
            if (leading.Kind is not (MarkKind.Finding or MarkKind.Uncompiled))
            {
                classes.Add(Line(leading.Kind));
            }
        }

        foreach (var mark in segment.Marks)
        {
            var look = mark.Kind switch
            {
                MarkKind.Finding => "finding",
                MarkKind.Heading => "heading",
                MarkKind.Uncompiled => "uncompiled",
                MarkKind.ByHand => "by-hand",
                MarkKind.Hit => mark.Key == hit ? "hit now" : "hit",
                MarkKind.Chosen => "chosen",
                _ => null,
            };
            if (look is not null && !classes.Contains(look))
            {
                classes.Add(look);
            }
        }

        return string.Join(' ', classes);
    }

    private static string Line(MarkKind kind) => kind switch
    {
        MarkKind.Target => "target",
        MarkKind.Responsibility => "responsibility",
        MarkKind.Milestone => "milestone",
        MarkKind.Date => "date",
        MarkKind.Rejected => "rejected",
        _ => "unit",
    };
}
