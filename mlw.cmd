@echo off
rem Starts MLWorkbench. Builds the program first when it is missing or older than its sources.
setlocal
set "root=%~dp0"
set "program=%root%artifacts\bin\Cli\release\mlw.dll"
set "stamp=%root%artifacts\mlw.stamp"

where dotnet >nul 2>nul || goto nosdk
dotnet --list-sdks | findstr /r "^1[0-9]\." >nul || goto nosdk

if not exist "%program%" goto build
if not exist "%stamp%" goto build
powershell -NoProfile -Command "$stamp = (Get-Item '%stamp%').LastWriteTime; $sources = 'workbench','graders\Grading','exercises\Shared','datasets','Directory.Packages.props','Directory.Build.props'; if ($sources | ForEach-Object { Get-ChildItem (Join-Path '%root%' $_) -Recurse -File } | Where-Object { $_.LastWriteTime -gt $stamp } | Select-Object -First 1) { exit 1 }"
if errorlevel 1 goto build
goto run

:build
echo Building mlw (once; half a minute the first time) ... 1>&2
if not exist "%root%artifacts" mkdir "%root%artifacts"
copy /y nul "%stamp%.new" >nul
dotnet build "%root%workbench\Cli" -c Release --nologo -v quiet -clp:NoSummary 1>&2
if errorlevel 1 (
    echo mlw could not be built: see the first error above. If packages are missing, check the network and run mlw again. 1>&2
    exit /b 2
)
move /y "%stamp%.new" "%stamp%" >nul

:run
set "MLW_ROOT=%root%"
dotnet "%program%" %*
exit /b %errorlevel%

:nosdk
echo mlw needs the .NET 10 SDK, which is not on this machine's PATH. Get it from https://dotnet.microsoft.com/download/dotnet/10.0 and try again. 1>&2
exit /b 2
