using System.Data.Common;
using Luoshi.Core.Model;

namespace Luoshi.Office.Postgres;

/// <summary>The database answers, and the office cannot be kept in it.</summary>
internal sealed class UnsuitableDatabaseException(LocalizedText reason) : DbException(reason.En)
{
    public LocalizedText Reason { get; } = reason;
}
