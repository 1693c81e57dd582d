import Foundation

/// The peers that this machine has, and the small programs that run them.
enum PeerPrograms {
  static func peers(_ workspace: Workspace) throws -> [Peer] {
    let libyaml = try CProgram(name: "libyaml-events", source: libyamlEvents, flags: ["-lyaml"])
      .compile(in: workspace.directory)
    let node = try ProcessRun.output(of: ["node", "--version"]).status == 0
    return [
      Peer(
        name: "libyaml, events",
        language: .yaml,
        command: libyaml.map { [$0] },
        requirement: "libyaml-dev or cc",
        isYardstick: true
      ),
      try python("rapidyaml, tree reused", .yaml, module: "ryml", rapidyamlReused),
      try python("rapidyaml, tree in place", .yaml, module: "ryml", rapidyamlInPlace),
      try python("rapidyaml, fresh tree", .yaml, module: "ryml", "run(lambda: ryml.parse_in_arena(data))"),
      try python("PyYAML CParser, events", .yaml, module: "yaml", pyYAMLEvents, isSlow: true),
      try python("orjson, objects", .json, module: "orjson", "run(lambda: orjson.loads(data))", isYardstick: true),
      Peer(
        name: "node JSON.parse",
        language: .json,
        command: node ? ["node", "-e", nodeParse] : nil,
        requirement: "node"
      ),
    ]
  }

  private static func python(
    _ name: String,
    _ language: YAMLInput.Language,
    module: String,
    _ body: String,
    isYardstick: Bool = false,
    isSlow: Bool = false
  ) throws -> Peer {
    let python = interpreter
    let isThere = try ProcessRun.output(of: [python, "-c", "import \(module)"]).status == 0
    return Peer(
      name: name,
      language: language,
      command: isThere ? [python, "-c", "import \(module)\n" + pythonHarness + body] : nil,
      requirement: "\(module) for \(python)",
      isYardstick: isYardstick,
      isSlow: isSlow
    )
  }

  private static var interpreter: String {
    if let named = ProcessInfo.processInfo.environment["PYTHON"], !named.isEmpty { return named }
    let local = ".build/tools/python/bin/python"
    return FileManager.default.isExecutableFile(atPath: local) ? local : "python3"
  }

  private static let pythonHarness = """
    import sys, time
    data = open(sys.argv[1], "rb").read()
    def run(body, prepare=lambda: None):
        for round in range(int(sys.argv[2])):
            prepare()
            start = time.process_time()
            result = body()
            print(time.process_time() - start, flush=True)
            del result

    """

  private static let rapidyamlReused = """
    tree = ryml.parse_in_arena(data)
    def clear():
        tree.clear()
        tree.clear_arena()
    run(lambda: ryml.parse_in_arena(data, tree=tree), clear)
    """

  private static let rapidyamlInPlace = """
    tree = ryml.parse_in_arena(data)
    def clear():
        global buffer
        tree.clear()
        tree.clear_arena()
        buffer = bytearray(data)
    run(lambda: ryml.parse_in_place(buffer, tree=tree), clear)
    """

  private static let pyYAMLEvents = """
    def events():
        parser = yaml.CSafeLoader(data)
        while parser.check_event():
            parser.get_event()
    run(events)
    """

  private static let nodeParse = """
    const [path, rounds] = process.argv.slice(1)
    const text = require("fs").readFileSync(path, "utf8")
    for (let round = 0; round < Number(rounds); round++) {
      const start = process.cpuUsage()
      JSON.parse(text)
      const used = process.cpuUsage(start)
      console.log((used.user + used.system) / 1e6)
    }
    """

  private static let libyamlEvents = """
    #include <stdio.h>
    #include <stdlib.h>
    #include <time.h>
    #include <yaml.h>

    int main(int count, char **arguments) {
      if (count != 3) return 2;
      FILE *file = fopen(arguments[1], "rb");
      if (!file) return 2;
      fseek(file, 0, SEEK_END);
      size_t size = ftell(file);
      rewind(file);
      unsigned char *bytes = malloc(size);
      if (fread(bytes, 1, size, file) != size) return 2;
      for (int round = atoi(arguments[2]); round > 0; round--) {
        clock_t start = clock();
        yaml_parser_t parser;
        yaml_event_t event;
        yaml_parser_initialize(&parser);
        yaml_parser_set_input_string(&parser, bytes, size);
        for (int done = 0; !done;) {
          if (!yaml_parser_parse(&parser, &event)) return 1;
          done = event.type == YAML_STREAM_END_EVENT;
          yaml_event_delete(&event);
        }
        yaml_parser_delete(&parser);
        printf("%f\\n", (double)(clock() - start) / CLOCKS_PER_SEC);
      }
      return 0;
    }

    """
}
