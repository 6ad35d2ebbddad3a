using Luoshi.Core.Model;
using Luoshi.Office.Record;
using Luoshi.Office.Shared;
using Microsoft.EntityFrameworkCore;

namespace Luoshi.Office.People;

/// <summary>What is known of a person.</summary>
public sealed record PersonDetails(string Name, string? Email = null, string? Phone = null)
{
    private const int LongestName = 50;
    private const int LongestEmail = 254;
    private const int LongestPhone = 40;

    /// <summary>Without spaces around it, and with nothing instead of empty texts.</summary>
    public PersonDetails Trimmed => new(Name.Trim(), Empty(Email), Empty(Phone));

    /// <summary>What is wrong with it; null where nothing is.</summary>
    public LocalizedText? Refusal() =>
        string.IsNullOrWhiteSpace(Name) || Name.Trim().Length > LongestName
            ? new("请填写姓名，不超过 50 字。", "Give a name of at most 50 characters.")
            : Empty(Email) is { } email && (email.Length > LongestEmail || !System.Net.Mail.MailAddress.TryCreate(email, out var read) || read.Address != email)
                ? new($"“{email}”不是电子邮件地址。", $"\"{email}\" is no e-mail address.")
                : Empty(Phone) is { } phone && (phone.Length > LongestPhone || phone.Any(c => !char.IsAsciiDigit(c) && !"+-() ".Contains(c)))
                    ? new($"“{phone}”不是电话号码：只能有数字和 + - ( )。", $"\"{phone}\" is no telephone number: digits and + - ( ) only.")
                    : null;

    private static string? Empty(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}

/// <summary>Keeps people. Reading them is noted in the audit trail.</summary>
public sealed class PersonStore(IDbContextFactory<OfficeDb> databases, TimeProvider clock)
{
    public async Task<Outcome<Person>> AddAsync(PersonDetails details, Actor by, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(details);
        if (details.Refusal() is { } refusal)
        {
            return refusal;
        }

        var now = clock.GetUtcNow();
        var person = Make(details, now);
        await using var db = await databases.OpenAsync(new Act(by, "people.add", "person:" + person.Id, now), cancellation);
        db.Add(person);
        await db.SaveChangesAsync(cancellation);
        return person;
    }

    /// <summary>Changes what is known of a person, from the version that was shown.</summary>
    public async Task<Outcome<Person>> ChangeAsync(string id, int version, PersonDetails details, Actor by, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(details);
        if (details.Refusal() is { } refusal)
        {
            return refusal;
        }

        await using var db = await databases.OpenAsync(new Act(by, "people.change", "person:" + id, clock.GetUtcNow()), cancellation);
        if (await db.Set<Person>().FindAsync([id], cancellation) is not { } person)
        {
            return new LocalizedText("没有这个人员。", "There is no such person.");
        }

        db.Entry(person).Property(of => of.Version).OriginalValue = version;
        (person.Name, person.Email, person.Phone) = (details.Trimmed.Name, details.Trimmed.Email, details.Trimmed.Phone);
        try
        {
            await db.SaveChangesAsync(cancellation);
            return person;
        }
        catch (DbUpdateConcurrencyException)
        {
            return new LocalizedText("他人已先作了修改。请对照现在的内容再改一次。", "Somebody else changed it first. Compare with what it is now and change it again.");
        }
    }

    public async Task<IReadOnlyList<Person>> ListAsync(Act reading, CancellationToken cancellation = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        await db.NoteAsync(reading, cancellation);
        return await db.Set<Person>().AsNoTracking().OrderBy(person => person.Name).ThenBy(person => person.Id).ToListAsync(cancellation);
    }

    public async Task<Person?> FindAsync(string id, Act reading, CancellationToken cancellation = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        await db.NoteAsync(reading, cancellation);
        return await db.Set<Person>().AsNoTracking().SingleOrDefaultAsync(person => person.Id == id, cancellation);
    }

    internal static Person Make(PersonDetails details, DateTimeOffset now, bool isDemo = false) =>
        new() { Id = Ids.Next(now), Name = details.Trimmed.Name, Email = details.Trimmed.Email, Phone = details.Trimmed.Phone, IsDemo = isDemo };
}
