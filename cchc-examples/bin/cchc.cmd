@echo off
rem Starts the command line, from a built tree or from the unpacked zip.
setlocal
set "lib=%~dp0..\lib"
if not exist "%lib%" set "lib=%~dp0..\command-line\target\lib"
if not exist "%lib%" (
  echo cchc: not built yet; run: mvn -q -DskipTests package 1>&2
  exit /b 1
)
set "java=java"
if defined JAVA_HOME set "java=%JAVA_HOME%\bin\java"
rem The program writes UTF-8; the window gets its own code page back afterwards.
for /f "tokens=2 delims=:." %%p in ('chcp') do set "codepage=%%p"
chcp 65001 >nul
"%java%" -XX:TieredStopAtLevel=1 -XX:+UseParallelGC -XX:-UsePerfData -Dcchc.terminal=true -cp "%lib%\*" vn.cchc.examples.commandline.Cchc %*
set "code=%errorlevel%"
chcp %codepage% >nul
exit /b %code%
