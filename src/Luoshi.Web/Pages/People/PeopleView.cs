using System.Collections.Immutable;
using Luoshi.Core.Model;
using Luoshi.Documents.Tables;
using Luoshi.Office.Accounts;
using Luoshi.Office.People;
using Luoshi.Web.Lists;
using Luoshi.Web.Viewing;

namespace Luoshi.Web.Pages.People;

/// <summary>Whether and how a person can sign in.</summary>
public enum AccountState
{
    /// <summary>No account.</summary>
    None,

    /// <summary>May sign in.</summary>
    Active,

    /// <summary>Locked after failures.</summary>
    Locked,

    /// <summary>Disabled by an administrator.</summary>
    Disabled,
}

/// <summary>A person with their posts and account.</summary>
/// <param name="Posts">What they hold today: unit, title, role.</param>
public sealed record PersonRow(Person Person, AccountLine? Account, ImmutableArray<HeldPost> Posts)
{
    public AccountState State => Account switch
    {
        null => AccountState.None,
        { Disabled: true } => AccountState.Disabled,
        { LockedUntil: not null } => AccountState.Locked,
        _ => AccountState.Active,
    };
}

/// <summary>A person as their page shows them.</summary>
/// <param name="Held">What they hold, held and are to hold, the last begun first.</param>
public sealed record PersonSeen(PersonRow Row, ImmutableArray<Holder> Held);

/// <summary>The list of people as a reader asked for it.</summary>
public sealed record PeopleView(ImmutableArray<PersonRow> Rows, int Total)
{
    public const string StateKey = "account";
    public const string RoleKey = "role";
    public const string ByName = "name";
    public const string ByUser = "user";
    public const string ByUnit = "unit";

    public static PeopleView From(IReadOnlyCollection<PersonRow> all, ListQuery query)
    {
        ArgumentNullException.ThrowIfNull(all);
        ArgumentNullException.ThrowIfNull(query);
        var rows = all.Where(row => query.Takes(StateKey, Key(row.State)) && (query[RoleKey].Length == 0 || row.Posts.Any(post => post.RoleCode == query[RoleKey]))
            && query.Finds([row.Person.Name, row.Account?.UserName, .. row.Posts.Select(post => post.Label)]));
        return new(
            query.Sort switch
            {
                ByUser => [.. query.Order(rows, row => row.Account?.UserName ?? string.Empty, StringComparer.Ordinal)],
                ByUnit => [.. query.Order(rows, row => row.Posts.FirstOrDefault()?.UnitName ?? string.Empty, StringComparer.Ordinal)],
                ByName => [.. query.Order(rows, row => row.Person.Name, StringComparer.Ordinal)],
                _ => [.. rows],
            },
            all.Count);
    }

    public static string Key(AccountState state) => state switch
    {
        AccountState.None => "none",
        AccountState.Active => "active",
        AccountState.Locked => "locked",
        _ => "disabled",
    };

    /// <summary>The rows as a worksheet.</summary>
    public TableData Sheet(Viewpoint view, ListQuery query)
    {
        ArgumentNullException.ThrowIfNull(view);
        ArgumentNullException.ThrowIfNull(query);
        string Say(LocalizedText text) => view.Say(text);
        return new(
            Say(PeopleTexts.Title), Say(PeopleTexts.Title),
            [new(Say(PeopleTexts.Name), 16), new(Say(PeopleTexts.Posts), 40), new(Say(PeopleTexts.UserName), 18), new(Say(PeopleTexts.State), 12), new(Say(PeopleTexts.Factor), 12)],
            [
                .. Rows.Select(row => ImmutableArray.Create(
                    TableCell.Of(row.Person.Name), TableCell.Lines(row.Posts.Select(post => post.Label)), TableCell.Of(row.Account?.UserName ?? string.Empty),
                    TableCell.Of(Say(PeopleTexts.Of(row.State))), TableCell.Of(row.Account is null ? string.Empty : Say(row.Account.HasSecondFactor ? PeopleTexts.Yes : PeopleTexts.No)))),
            ],
            [], [],
            [new(Say(PeopleTexts.Exported), TableCell.Of(Components.Words.Date(view.Today))), new(Say(ListTexts.Asked), TableCell.Of(Uri.UnescapeDataString(query.Address(string.Empty).TrimStart('?'))))]);
    }
}
