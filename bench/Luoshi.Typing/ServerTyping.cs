using System.Diagnostics;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace Luoshi.Typing;

/// <summary>Types one character after the other into the middle of the draft and asks the server about each state.</summary>
internal static partial class ServerTyping
{
    private const int Warmup = 200;
    private const int Keys = 500;
    private const string Words = "到2015年，新建公共技术服务平台12个，其中电子信息领域8个、生物领域4个。";

    public static async Task<IEnumerable<string>> MeasureAsync(Uri address)
    {
        using var client = new HttpClient(new HttpClientHandler { CookieContainer = new CookieContainer() }) { BaseAddress = address };
        var page = await client.GetStringAsync(new Uri("/workbench", UriKind.Relative));
        client.DefaultRequestHeaders.Add("RequestVerificationToken", Token().Match(page).Groups[1].Value);
        var times = new List<double>();
        var (text, at, size) = (LongDraft.Text, LongDraft.Middle, 0);
        var busy = TimeSpan.Zero;
        for (var key = 0; key < Warmup + Keys; key++)
        {
            text = text.Insert(at++, Words[key % Words.Length].ToString());
            if (key == Warmup)
            {
                busy = Environment.CpuUsage.TotalTime;
            }

            var watch = Stopwatch.StartNew();
            using var content = new StringContent(text, Encoding.UTF8, "text/plain");
            using var answer = await client.PostAsync(new Uri("/workbench/check", UriKind.Relative), content);
            size = (await answer.EnsureSuccessStatusCode().Content.ReadAsByteArrayAsync()).Length;
            if (key >= Warmup)
            {
                times.Add(watch.Elapsed.TotalMilliseconds);
            }
        }

        var each = (Environment.CpuUsage.TotalTime - busy).TotalMilliseconds / Keys;
        return [Times.Line($"server: {Keys} keystrokes in {LongDraft.Bytes / 1024} KB, answers of {size / 1024} KB, processor time {each:0.0} ms each", times)];
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
