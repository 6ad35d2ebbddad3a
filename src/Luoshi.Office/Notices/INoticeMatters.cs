using Luoshi.Office.Record;

namespace Luoshi.Office.Notices;

/// <summary>Knows how it stands by now with what notices are about.</summary>
public interface INoticeMatters
{
    /// <summary>When it is due by now.</summary>
    /// <param name="about">What notices are about, as <c>kind:id</c>.</param>
    /// <returns>The day, null where it is over or nothing is due; nothing for what is not known.</returns>
    Task<IReadOnlyDictionary<string, DateOnly?>> DueNowAsync(OfficeDb db, IReadOnlyCollection<string> about, CancellationToken cancellation);
}
