namespace Luoshi.Office.Tests;

/// <summary>The databases that the office runs on. What is promised of the office is tested on each.</summary>
public enum Database
{
    Sqlite,
    Postgres,
}
