@echo off
rem Starts the command line from a built tree.
set "target=%~dp0..\command-line\target"
if not exist "%target%\lib" (
  echo cchc: not built yet; run: mvn -q -DskipTests package 1>&2
  exit /b 1
)
set "java=java"
if defined JAVA_HOME set "java=%JAVA_HOME%\bin\java"
"%java%" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -cp "%target%\classes;%target%\lib\*" vn.cchc.examples.commandline.Cchc %*
