using Luoshi.Core.Model;
using Luoshi.Core.Text;

namespace Luoshi.Documents.Plain;

/// <summary>The findings of the plain text reader, LS0001 to LS0009. One place, so that no code is given twice; from LS0010 on they are rules of the audit.</summary>
internal static class ReadingFindings
{
    private static readonly LocalizedText SaveAsText = new(
        "用原来的软件打开，另存为纯文本（.txt，编码选 UTF-8），再重新读入。",
        "Open it in the program that made it, save it as plain text (.txt, encoding UTF-8) and read it in again.");

    public static Finding TooLarge(int limit) => WholeFile(
        "LS0001", FindingLevel.Error,
        new($"文件超过 {Size(limit)}，没有读入。", $"The file is larger than {Size(limit)} and was not read."),
        new("把正文单独存为一个文件，或者按章拆成几个文件。", "Save the body as a file of its own, or split it by chapters."));

    public static Finding NotText(LocalizedText format) => WholeFile(
        "LS0002", FindingLevel.Error,
        new($"这不是纯文本，看起来是{format.Zh}。", $"This is not plain text; it looks like {format.En}."), SaveAsText);

    public static Finding Binary(int offset) => WholeFile(
        "LS0002", FindingLevel.Error,
        new($"这不是纯文本：第 {offset + 1} 个字节是 0，看起来是二进制文件。", $"This is not plain text: byte {offset + 1} is zero, so it looks like a binary file."),
        SaveAsText);

    public static Finding UnknownEncoding() => WholeFile(
        "LS0003", FindingLevel.Error,
        new("认不出文字编码：不是 UTF-8、UTF-16，也不是 GB18030。", "The encoding is not known: neither UTF-8, UTF-16 nor GB18030."), SaveAsText);

    public static Finding Undecodable(SourceDocument source, int at, TextEncodingKind kind, string? bytes)
    {
        var (zh, en) = bytes is null
            ? ("此处", "What stands here")
            : ($"此处的字节 {bytes}", $"What stands here (bytes {bytes})");
        return At(source, at, "LS0004", FindingLevel.Error,
            new($"{zh}不是有效的 {kind.DisplayName()} 文字，已用替换符“\uFFFD”占位。", $"{en} is not valid {kind.DisplayName()}; U+FFFD holds its place."),
            new("对照原件补上缺失的字，或者重新导出文件。", "Fill in the missing character from the original, or export the file again."));
    }

    public static Finding MoreDamage(SourceDocument source, int at, int count) => At(
        source, at, "LS0004", FindingLevel.Error,
        new($"从这里起还有 {count} 处无法解读的文字，不再逐一列出。", $"From here on {count} more places cannot be read; they are not listed one by one."),
        SaveAsText);

    public static Finding ReplacementCharacter(SourceDocument source, int at) => At(
        source, at, "LS0005", FindingLevel.Warning,
        new("此处是替换符“\uFFFD”：文件在到达这里之前就丢了字。", "A replacement character stands here: the file had lost a character before it came here."),
        new("对照原件补上缺失的字。", "Fill in the missing character from the original."));

    public static Finding Markup() => WholeFile(
        "LS0006", FindingLevel.Warning,
        new("内容像网页或 XML，标签会被当作正文。", "The content looks like a web page or XML; its tags are read as words of the plan."), SaveAsText);

    public static Finding Empty() => WholeFile(
        "LS0007", FindingLevel.Warning,
        new("文件里没有文字。", "The file holds no words."),
        new("检查是否选错了文件，或者文件保存时丢了内容。", "Check whether this is the right file, or whether its content was lost when it was saved."));

    public static Finding Uncertain(TextEncodingKind kind) => WholeFile(
        "LS0008", FindingLevel.Warning,
        new($"文字编码拿不准，按 {kind.DisplayName()} 读入；如有乱码，说明猜错了。", $"The encoding is uncertain; it was read as {kind.DisplayName()}. Garbled words mean the guess is wrong."),
        SaveAsText);

    public static Finding NotOpened(Exception problem, bool isFolder) => problem switch
    {
        _ when isFolder => CannotOpen(
            new("这是文件夹，不是文件。", "This is a folder, not a file."), new("给出其中的文件。", "Name a file inside it.")),
        FileNotFoundException or DirectoryNotFoundException => CannotOpen(
            new("没有这个文件。", "There is no such file."), new("检查路径和文件名。", "Check the path and the name.")),
        UnauthorizedAccessException => CannotOpen(
            new("没有读取这个文件的权限。", "This file may not be read."), new("请文件的所有者给予读取权限。", "Ask its owner for permission to read it.")),
        _ => CannotOpen(
            new($"文件打不开：{problem.Message}", $"The file cannot be opened: {problem.Message}"),
            new("关闭正在使用它的程序，或者复制到别处再试。", "Close the program that uses it, or copy it elsewhere and try again.")),
    };

    private static Finding CannotOpen(LocalizedText message, LocalizedText help) =>
        WholeFile("LS0009", FindingLevel.Error, message, help);

    private static string Size(int bytes) => bytes switch
    {
        >= 1 << 20 when bytes % (1 << 20) == 0 => $"{bytes >> 20} MiB",
        >= 1 << 10 when bytes % (1 << 10) == 0 => $"{bytes >> 10} KiB",
        _ => $"{bytes} B",
    };

    private static Finding WholeFile(string code, FindingLevel level, LocalizedText message, LocalizedText help) =>
        new(code, FindingFamily.Reading, level, 1, default, message, help, [], []);

    private static Finding At(SourceDocument source, int at, string code, FindingLevel level, LocalizedText message, LocalizedText help) =>
        new(code, FindingFamily.Reading, level, source.LineOf(at), new TextSpan(at, 1), message, help, [], []);
}
