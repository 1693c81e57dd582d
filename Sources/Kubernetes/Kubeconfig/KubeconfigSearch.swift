import Console
import System

/// Where kubeconfig files are looked for (client-go `ClientConfigLoadingRules`).
public struct KubeconfigSearch: Sendable, Equatable {
  /// The files in the order in which they win.
  public let paths: [String]
  /// Whether the one file was named by a flag, so that it has to exist.
  public let isExplicit: Bool

  /// The file of `--kubeconfig`; else those of `$KUBECONFIG`, each once; else `~/.kube/config`.
  public init(explicitPath: String?, environment: Environment) {
    if let explicitPath, !explicitPath.isEmpty {
      paths = [explicitPath]
      isExplicit = true
      return
    }
    isExplicit = false
    guard let list = environment.nonEmpty("KUBECONFIG") else {
      paths = environment.nonEmpty("HOME").map { ["\($0)/.kube/config"] } ?? []
      return
    }
    var seen: Set<String> = []
    paths = list.split(separator: ":").map(String.init).filter { seen.insert($0).inserted }
  }

  /// Reads the files that exist and merges them.
  ///
  /// Files that cannot be used are all named in one error.
  public func load() throws(KubeconfigError) -> Kubeconfig {
    var merged = Kubeconfig()
    var problems: [KubeconfigFileProblem] = []
    for path in paths {
      do throws(KubeconfigFileProblem) {
        merged = merged.merged(with: try KubeconfigReader.read(path))
      } catch {
        switch error.reason {
        case .unreadable(.notFound), .unreadable(.notADirectory):
          if isExplicit { throw KubeconfigError.missingFile(path) }
        default: problems.append(error)
        }
      }
    }
    guard problems.isEmpty else { throw KubeconfigError.unusableFiles(problems) }
    return merged
  }
}
