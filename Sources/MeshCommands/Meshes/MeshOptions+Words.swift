import ArgumentParsing
import Output

extension MeshOptions {
  /// The flags that name the same mesh again, as words of a shell.
  var meshWords: [String] {
    var words: [String] = []
    if let directory { words += ["--mesh", ShellWord.quoted(directory.argument)] }
    if let context { words += ["--context", ShellWord.quoted(context)] }
    if let kubeconfig { words += ["--kubeconfig", ShellWord.quoted(kubeconfig.argument)] }
    return words
  }

  /// The flag that names the same namespace again, as words of a shell.
  var namespaceWords: [String] { namespace.map { ["-n", ShellWord.quoted($0.argument)] } ?? [] }
}
