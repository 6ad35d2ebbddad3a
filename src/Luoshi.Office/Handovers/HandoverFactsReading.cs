using System.Collections.Immutable;
using Luoshi.Office.Accounts;
using Luoshi.Office.Cases;
using Luoshi.Office.Facts;
using Luoshi.Office.People;
using Luoshi.Office.People.Handover;
using Luoshi.Office.Record;
using Microsoft.EntityFrameworkCore;

namespace Luoshi.Office.Handovers;

/// <summary>Looks up what the guards of a hand-over ask for.</summary>
internal static class HandoverFactsReading
{
    public static async Task<CaseFacts> OfAsync(OfficeDb db, ImmutableDictionary<string, string> data, DateOnly today, CancellationToken cancellation)
    {
        var postId = data.GetValueOrDefault(HandoverData.Post, string.Empty);
        var successor = data.GetValueOrDefault(HandoverData.Successor, string.Empty);
        var asked = new[] { successor, data.GetValueOrDefault(HandoverData.Holder, string.Empty) };
        var active = await db.Set<Account>().AsNoTracking().Where(account => asked.Contains(account.PersonId) && !account.Disabled)
            .Select(account => account.PersonId).ToListAsync(cancellation);
        var role = await db.Set<Post>().AsNoTracking().Where(post => post.Id == postId).Select(post => post.RoleCode).SingleOrDefaultAsync(cancellation);
        var held = await StandingAsync(db, successor, today, cancellation);
        return CaseFacts.None
            .With(HandoverFacts.ActivePersons, [.. active])
            .With(HandoverFacts.PostHolders, [.. await HoldersAsync(db, postId, today, cancellation)])
            .With(HandoverFacts.PostPowers, role is null ? [] : [Power(role)])
            .With(HandoverFacts.SuccessorPowers, [.. held.Select(of => Power(of.Post.RoleCode)).Distinct()]);
    }

    /// <summary>Who holds a post for good on a day.</summary>
    public static Task<List<string>> HoldersAsync(OfficeDb db, string postId, DateOnly on, CancellationToken cancellation) =>
        db.Set<HoldingFact>().AsNoTracking().KnownAt(null).On(on).Where(holding => holding.PostId == postId && holding.Kind == HoldingKind.Regular)
            .Select(holding => holding.Subject).ToListAsync(cancellation);

    /// <summary>The posts that people hold or are to hold, from a day on.</summary>
    /// <param name="personId">Of whom; null for everybody.</param>
    public static async Task<ImmutableArray<(string PersonId, Post Post)>> StandingAsync(OfficeDb db, string? personId, DateOnly today, CancellationToken cancellation) =>
    [
        .. (await db.Set<HoldingFact>().AsNoTracking().KnownAt(null)
            .Where(holding => (personId == null || holding.Subject == personId) && (holding.Until == null || holding.Until >= today))
            .Join(db.Set<Post>(), holding => holding.PostId, post => post.Id, (holding, post) => new { holding.Subject, post }).ToListAsync(cancellation))
            .Select(of => (of.Subject, of.post)),
    ];

    /// <summary>Whether one person can hold the post beside others: what the guard of the proposal asks as well.</summary>
    public static bool GoTogether(Post post, IEnumerable<Post> others) => others.Select(of => Power(of.RoleCode)).Append(Power(post.RoleCode)).Distinct().Count() == 1;

    // An administrator's role goes with nothing else; all others go together.
    private static string Power(string roleCode) => Roles.IsAdministrator(roleCode) ? roleCode : HandoverFacts.BusinessPower;
}
