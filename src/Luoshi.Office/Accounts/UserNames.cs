using System.Buffers;
using Luoshi.Core.Model;

namespace Luoshi.Office.Accounts;

/// <summary>Names to sign in with. Few characters are allowed, so that no two names look alike.</summary>
public static class UserNames
{
    public const int Longest = 64;
    private const int Shortest = 2;
    private const int FullWidthOffset = '！' - '!';
    private static readonly SearchValues<char> Plain = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789._-@");

    /// <summary>The name under which it is looked up: full-width letters and digits as narrow ones, small letters, no space around it.</summary>
    public static string Fold(string userName)
    {
        ArgumentNullException.ThrowIfNull(userName);
        return string.Concat(userName.Trim().Select(c => char.ToLowerInvariant(c is >= '！' and <= '～' ? (char)(c - FullWidthOffset) : c)));
    }

    /// <summary>What is wrong with it; null where nothing is.</summary>
    public static LocalizedText? Refusal(string userName)
    {
        var folded = Fold(userName);
        return folded.Length is < Shortest or > Longest || folded.Any(c => !Plain.Contains(c) && c is < '一' or > '\u9fff')
            ? new("用户名应为 2―64 个字母、数字、汉字或 . _ - @。", "A user name has 2 to 64 letters, digits, Chinese characters or . _ - @.")
            : null;
    }
}
