package dev.runway.engine.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;
import org.springframework.web.multipart.MultipartFile;

/** The files that somebody sends, by their names without folders. */
final class UploadedModels {

	private UploadedModels() {
	}

	/** A browser sends a part without a name where nothing was chosen. */
	static SortedMap<String, String> of(@Nullable List<MultipartFile> files) throws IOException {
		var contents = new TreeMap<String, String>();
		for (var file : files == null ? List.<MultipartFile>of() : files) {
			if (StringUtils.hasText(file.getOriginalFilename())) {
				contents.put(StringUtils.getFilename(StringUtils.cleanPath(file.getOriginalFilename())),
						new String(file.getBytes(), StandardCharsets.UTF_8));
			}
		}
		return contents;
	}

}
