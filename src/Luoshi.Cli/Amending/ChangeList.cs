using Luoshi.Cli.Terminal;
using Luoshi.Core.Amendments.Differences;
using Luoshi.Core.Model;

namespace Luoshi.Cli.Amending;

/// <summary>Prints differences, a line each, with the place in the version that has the words.</summary>
internal static class ChangeList
{
    public static void Print(CliConsole console, PlanDiff diff, string old, string @new)
    {
        foreach (var change in diff.Changes)
        {
            var place = change.NewSpan is { } there ? $"{@new}:{diff.New.Source.LineOf(there.Start)}" : $"{old}:{diff.Old.Source.LineOf(change.OldSpan.GetValueOrDefault().Start)}";
            console.Out.WriteLine($"{place}: {console.Say(Name(change.Direction))}{console.Say(change.Message)}");
        }

        int Count(ChangeDirection direction) => diff.Changes.Count(c => c.Direction == direction);
        var (harder, easier, neutral) = (Count(ChangeDirection.Harder), Count(ChangeDirection.Easier), Count(ChangeDirection.Neutral));
        console.WriteLine(new(
            $"共 {diff.Changes.Length} 处变化：变严 {harder}，变松 {easier}，其他 {neutral}", $"{diff.Changes.Length} changes: {harder} harder, {easier} easier, {neutral} neither"));
    }

    private static LocalizedText Name(ChangeDirection direction) => direction switch
    {
        ChangeDirection.Harder => new("变严 ", "harder: "),
        ChangeDirection.Easier => new("变松 ", "easier: "),
        _ => new("变化 ", "changed: "),
    };
}
