using System.Globalization;
using Luoshi.Core.Model;
using Luoshi.Office.Calendar;
using Luoshi.Office.Cases;
using Luoshi.Office.Facts;
using Luoshi.Office.People;
using Luoshi.Office.People.Handover;
using Luoshi.Office.Record;
using Microsoft.EntityFrameworkCore;

namespace Luoshi.Office.Handovers;

/// <summary>Passes the holding of a post on, in the transaction of the confirmation.</summary>
internal static class HandoverHolding
{
    /// <summary>Ends the holder's time and begins the successor's on the next day. Null where it was done, else why not.</summary>
    public static async Task<LocalizedText?> PassOnAsync(OfficeDb db, CaseSnapshot snapshot, Act act, CancellationToken cancellation)
    {
        var (post, holder, successor) = (snapshot.Data[HandoverData.Post], snapshot.Data[HandoverData.Holder], snapshot.Data[HandoverData.Successor]);
        var today = ChinaTime.DateOf(act.At);
        var standing = await db.Set<HoldingFact>().AsNoTracking().KnownAt(null).On(today)
            .Where(holding => holding.PostId == post && holding.Subject == holder && holding.Kind == HoldingKind.Regular).ToListAsync(cancellation);
        if (standing is not [var holding])
        {
            return new("交出人已不在该岗位，请退回并由现任提出。", "The holder no longer holds the post: send it back and let whoever holds it propose.");
        }

        // Rights are not given for days gone by, and the holder has held the post for a day at least.
        var first = new[] { CaseDay.Read(snapshot.Data[HandoverData.EffectiveOn]) ?? today, today, holding.From.AddDays(1) }.Max();
        var reason = $"岗位交接 {snapshot.Id}";
        if (holding.Until is null || holding.Until >= first)
        {
            db.Add(new HoldingFact
            {
                Subject = holding.Subject,
                StatementId = holding.StatementId,
                Revision = holding.Revision + 1,
                From = holding.From,
                Until = first.AddDays(-1),
                RecordedAt = act.At,
                RecordedBy = act.By.Name,
                PostId = holding.PostId,
                Kind = holding.Kind,
                Reason = reason,
            });
            if (await db.Set<Person>().FindAsync([holder], cancellation) is { } leaving)
            {
                leaving.PostChanges++;
            }

            // The successor is asked about with the end of the holder's time known.
            await db.SaveChangesAsync(cancellation);
        }

        var outcome = await HoldingStore.AddAsync(db, successor, post, HoldingKind.Regular, first, null, reason, act.By, act.At, cancellation);
        return outcome.Done ? null : new(
            $"不能自{Iso(first)}起交接：{outcome.Refusal?.Zh}", $"It cannot be handed over from {Iso(first)}: {outcome.Refusal?.En}");
    }

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
