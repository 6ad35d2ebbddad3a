namespace Luoshi.Office.Facts;

/// <summary>Asks facts as of a day and as they were known at an instant.</summary>
public static class FactQueries
{
    /// <summary>The facts as they were known at an instant, those withdrawn by then left out.</summary>
    /// <param name="facts">All facts of a kind.</param>
    /// <param name="known">The instant; null for what is known now.</param>
    public static IQueryable<T> KnownAt<T>(this IQueryable<T> facts, DateTimeOffset? known)
        where T : Fact
    {
        var said = known is { } instant ? facts.Where(fact => fact.RecordedAt <= instant) : facts;
        return said.Where(fact => !fact.Withdrawn && !said.Any(later => later.StatementId == fact.StatementId && later.Revision > fact.Revision));
    }

    /// <summary>Those that are so on a day.</summary>
    public static IQueryable<T> On<T>(this IQueryable<T> facts, DateOnly day)
        where T : Fact =>
        facts.Where(fact => fact.From <= day && (fact.Until == null || fact.Until >= day));

    /// <summary>Of facts of which one holds for each subject, the one that began last; of two that began on one day, the one said last.</summary>
    public static IEnumerable<T> Governing<T>(this IEnumerable<T> facts)
        where T : Fact =>
        facts.GroupBy(fact => fact.Subject, StringComparer.Ordinal)
            .Select(of => of.OrderByDescending(fact => fact.From).ThenByDescending(fact => fact.RecordedAt).ThenByDescending(fact => fact.Id).First());
}
