using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Luoshi.Office.Notices.Channels;

/// <summary>One line of a message.</summary>
public sealed record OutgoingItem(string Text, Uri Link, DateOnly? DueOn);

/// <summary>A message that leaves the server. It says what is new and where to deal with it, and nothing about people.</summary>
/// <param name="Id">The same for every try, so that a receiver knows one that comes twice.</param>
/// <param name="Recipient">The user name of the account.</param>
/// <param name="Email">The address for mail.</param>
public sealed record OutgoingMessage(
    string Id, string Recipient, string Email, string Language, string Subject, DateTimeOffset At, ImmutableArray<OutgoingItem> Items)
{
    /// <summary>The message as plain text.</summary>
    /// <param name="mostBytes">As UTF-8 at most so long; lines that do not fit are left out and counted.</param>
    public string Text(int mostBytes = int.MaxValue)
    {
        var text = new StringBuilder();
        var room = mostBytes - 100;
        for (var i = 0; i < Items.Length; i++)
        {
            var line = string.Create(CultureInfo.InvariantCulture, $"{i + 1}. {Items[i].Text}\n{Items[i].Link}\n");
            room -= Encoding.UTF8.GetByteCount(line);
            if (room < 0)
            {
                text.Append(CultureInfo.InvariantCulture, $"{(Language == "en" ? "and more:" : "其余条数：")} {Items.Length - i}\n");
                break;
            }

            text.Append(line);
        }

        return text.ToString();
    }
}
