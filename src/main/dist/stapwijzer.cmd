@echo off
rem Starts Stapwijzer on Windows. It needs Java 17 or newer, in JAVA_HOME or on the path.
setlocal
chcp 65001 >nul 2>nul
set "java=java"
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "java=%JAVA_HOME%\bin\java.exe"

rem An option that Java knows since version 17.
"%java%" --enable-native-access=ALL-UNNAMED -version >nul 2>nul
if errorlevel 1 goto nojava

if "%~1"=="" goto bench
"%java%" "@%~dp0programma\java-options" -jar "%~dp0programma\stapwijzer.jar" %*
set "code=%errorlevel%"
goto end

rem A double click opens the workbench.
:bench
"%java%" "@%~dp0programma\java-options" -jar "%~dp0programma\stapwijzer.jar" serve
set "code=%errorlevel%"
goto end

:nojava
echo stapwijzer: Java 17 of nieuwer is nodig en niet gevonden. / Java 17 or newer is needed and was not found.
echo stapwijzer: Zie Begin-hier.html, "Java". / See Begin-hier.html, "Java".
set "code=70"

:end
rem After a double click the window stays until a key is pressed.
if "%~1"=="" pause
exit /b %code%
