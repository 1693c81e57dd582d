import ArgumentParsing
import Output

extension MeshOptions {
  /// The flags that name the same mesh again; no secrets among them.
  var plainWords: [String] {
    var words: [String] = []
    let given: [(String, String?)] = [
      ("--mesh", directory?.argument), ("--context", context), ("--kubeconfig", kubeconfig?.argument),
      ("--cluster", cluster), ("--user", user), ("--server", server), ("--as", actsAs),
      ("--namespace", namespace?.argument),
    ]
    for (flag, value) in given {
      if let value { words += [flag, value] }
    }
    return words
  }

  /// The flags that name the same mesh again, quoted for a shell.
  var words: [String] { plainWords.map { $0.hasPrefix("--") ? Self.short($0) : ShellWord.quoted($0) } }

  /// As people write it.
  private static func short(_ flag: String) -> String { flag == "--namespace" ? "-n" : flag }
}
