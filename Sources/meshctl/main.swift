import Console
import MeshCommands
import System

Signals.ignoreBrokenPipes()
ProcessHost.exit(CommandRunner().run(ProcessHost.arguments, in: .live()).rawValue)
