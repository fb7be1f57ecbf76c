// Imported into a program that would otherwise go on when the one that started it is killed. The program's own workers
// import it too, but have other parents; they need their channel as it is.
if (process.env.END_WITH_PARENT === String(process.ppid)) {
  process.on('disconnect', () => process.exit(1));
  // Listening keeps a process alive that has nothing else to do.
  process.channel?.unref();
}
