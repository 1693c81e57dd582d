import Foundation
import TestSupport
import Testing

@Suite("Files in and out of the built binary")
struct FilesTests {
  @Test(
    "an output directory gets the directories of what was named",
    arguments: [".", "./", "\"$PWD\"", "../$(basename \"$PWD\")"]
  )
  func nestedOutput(directoryName: String) throws {
    try TemporaryDirectory.with { directory in
      try Manifests.write(Manifests.service, to: "x.yaml", in: directory)
      let line = """
        mkdir -p a/b c; cp x.yaml a/b/; cp x.yaml c/
        meshctl inject -q -f \(directoryName) -R --output-dir out && cd out && find . -type f | LC_ALL=C sort
        """
      #expect(try ShellRun(line, in: directory) == ShellRun(0, output: "./a/b/x.yaml\n./c/x.yaml\n./x.yaml\n"))
    }
  }

  @Test("names with spaces, line breaks and a leading dash are names, and a link stays a link")
  func oddNames() throws {
    try TemporaryDirectory.with { directory in
      try Manifests.write(Manifests.pod, to: "-pod.yaml", in: directory)
      let line = """
        cp ./-pod.yaml 'a b.yaml'; cp ./-pod.yaml $'c\\n.yaml'; ln -s 'a b.yaml' link.yaml; mkfifo pipe
        meshctl inject -q -f -pod.yaml >expected; cat ./-pod.yaml >pipe & meshctl inject -q -f pipe | cmp - expected
        meshctl inject -q -f link.yaml -f $'c\\n.yaml' -f ./-pod.yaml --in-place
        for file in *.yaml; do cmp "./$file" expected; done; readlink link.yaml
        """
      #expect(try ShellRun(line, in: directory) == ShellRun(0, output: "a b.yaml\n"))
    }
  }

  @Test("an output directory whose link leads out of it is not followed, and nothing is written")
  func linkedOutput() throws {
    try TemporaryDirectory.with { directory in
      try Manifests.write(Manifests.service, to: "x.yaml", in: directory)
      let line = """
        mkdir -p in/sub; cp x.yaml in/sub/; mv x.yaml in/y.yaml
        mkdir out elsewhere; echo mine >file; ln -s ../elsewhere out/sub; ln -s ../file out/y.yaml
        meshctl inject -q -f in -R --output-dir out; echo $?; cat file; ls elsewhere
        """
      let error = """
        error: a link leads from out/sub/x.yaml out of out
        help: remove the link, or name what it leads to
        error: a link leads from out/y.yaml out of out
        help: remove the link, or name what it leads to

        """
      #expect(try ShellRun(line, in: directory) == ShellRun(0, output: "1\nmine\n", error: error))
    }
  }

  @Test("PyYAML reads YAML, JSON, directives and open ends as one stream of all documents", .requires(.python))
  func mixedStream() throws {
    let python = try #require(RealComponent.python.path)
    try TemporaryDirectory.with { directory in
      try Manifests.write(Manifests.pod, to: "pod.yaml", in: directory)
      let program = """
        import sys, yaml; print(" ".join(d["kind"] for d in yaml.safe_load_all(sys.stdin)))
        """
      let line = """
        echo '{"apiVersion": "v1", "kind": "Service", "metadata": {"name": "s"}}' >s.json
        { printf '%%YAML 1.2\\n---\\n'; cat pod.yaml; } >directive.yaml
        { cat pod.yaml; printf '...\\n# after\\n'; } >ended.yaml
        printf '%s' "$(cat pod.yaml)" >open.yaml; sed 's/$/\\r/' pod.yaml >crlf.yaml
        for order in 's.json pod.yaml directive.yaml s.json open.yaml directive.yaml ended.yaml crlf.yaml s.json' \\
          'directive.yaml ended.yaml s.json crlf.yaml open.yaml s.json'; do
          meshctl inject -q $(printf ' -f %s' $order) 2>/dev/null | '\(python)' -c '\(program)'
        done
        """
      let kinds = "Service Pod Pod Service Pod Pod Pod Pod Service\nPod Pod Service Pod Pod Service\n"
      #expect(try ShellRun(line, in: directory) == ShellRun(0, output: kinds))
    }
  }
}
