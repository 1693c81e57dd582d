import Console
import MeshCommands
import System

StandardDescriptors.occupy()
Signals.ignoreBrokenPipes()
ProcessHost.exit(CommandRunner().run(ProcessHost.arguments, in: .live()).rawValue)
