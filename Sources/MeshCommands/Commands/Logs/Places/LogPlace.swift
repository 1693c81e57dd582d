import Kubernetes
import LogStreams

/// Where logs are.
enum LogPlace {
  /// In containers of a cluster.
  case cluster(APIClient, PodChoice, ClusterLogOptions)
  /// In the files of a mesh of this machine.
  case local(LocalMesh, LocalLogFeed.Choice)
  /// In files, or on standard input.
  case files([FileLogFeed.Place])

  /// Opens them.
  func open() throws(CommandError) -> OpenedLogs {
    switch self {
    case .cluster(let client, let choice, let options):
      .cluster(ClusterLogFeed(client: client, choice: choice, options: options))
    case .local(let mesh, let choice): .local(try LocalLogFeed(choice, of: mesh))
    case .files(let places): .files(FileLogFeed(places))
    }
  }
}
