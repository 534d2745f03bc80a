using MLWorkbench.References;

if (args is not [("--check" or "--write") and var mode])
{
    Console.Error.WriteLine("--check compares ML.NET's recorded results with what it gives now, --write records them anew. For example: dotnet run --project datasets/references/Recorder.MLNet -p:MLNet=true -- --check");
    return 2;
}
var folder = RecordFolder.Find();
var files = Recorders.All().ToList();
if (mode == "--write")
{
    foreach (var (name, text) in files)
        File.WriteAllText(Path.Combine(folder, name), text);
    Console.WriteLine($"{files.Count} files written to {folder}.");
    return 0;
}
var comparison = new Differences(new Allowances(folder));
var differences = files.SelectMany(file => comparison.Between(file.Name, File.ReadAllText(Path.Combine(folder, file.Name)), file.Text)).ToList();
foreach (var difference in differences)
    Console.WriteLine(difference);
Console.WriteLine($"{files.Count} files compared, {differences.Count} differences.");
return differences.Count == 0 ? 0 : 1;
